import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RadioGroupField } from "@/components/form/choice-fields";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireActorOf } from "@/lib/access/require-actor";
import { findPersonValues } from "@/lib/changes/find-person-values";
import { sentences } from "@/lib/i18n/sentences";
import { formatDate, parseDate } from "@/lib/values/dates";
import { explainLeaving, leavingWays } from "@/lib/values/last-day";
import { listName } from "@/lib/values/names";
import { endAffiliationAction } from "./actions";

type Props = {
  params: Promise<{ employer: string; affiliation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("people.leave"))("title") };
}

/** Asks for the day that one knows, says what it means, and only then takes it. */
export default async function LeavePage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "people.change");
  const [{ employer, affiliation }, asked] = await Promise.all([params, searchParams]);
  const found = await findPersonValues(actor, affiliation);
  if (found?.employerId !== employer) notFound();
  const [t, list, back, words] = await Promise.all([
    getTranslations("people.leave"),
    getTranslations("employer.people"),
    getTranslations("people.change"),
    sentences("value", "date", "leave", "person"),
  ]);
  const name = listName({ name: found.values.lastName ?? "", firstName: found.values.firstName ?? "" });
  const screen = `/employer/${employer}/people/${affiliation}`;
  const way = leavingWays.find((one) => one === asked.way) ?? "last-day";
  const typed = typeof asked.date === "string" ? asked.date : "";
  const date = typed ? parseDate(typed) : null;
  const problem = date && !date.ok ? words[date.reason] : undefined;
  const leaving = date?.ok ? explainLeaving(way, date.value) : null;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: list("title"), href: `/employer/${employer}/people` },
          { label: name, href: screen },
          { label: t("title") },
        ]}
        title={t("title")}
        intro={`${name}. ${t("intro")}`}
      />
      <div className="grid max-w-180 gap-6">
        <Card>
          <form className="form">
            {problem && <Notice tone="danger" title={problem} live />}
            <RadioGroupField
              name="way"
              label={t("way")}
              defaultValue={way}
              choices={leavingWays.map((value) => ({ value, label: t(`ways.${value}`) }))}
            />
            <DateField name="date" label={t("date")} defaultValue={typed} />
            <div className="form-buttons">
              <Button type="submit" variant={leaving ? "secondary" : "primary"}>
                {t("explain")}
              </Button>
              <LinkButton href={screen} variant="quiet">
                {back("cancel")}
              </LinkButton>
            </div>
          </form>
        </Card>
        {leaving && date?.ok && (
          <Card title={t("means", { date: formatDate(leaving.lastDay) })}>
            <Form action={endAffiliationAction} sentences={words}>
              <p>
                {t("means-text", { charged: month(leaving.lastCharged), told: month(leaving.toldIn) })}{" "}
                {t("planned")}
              </p>
              <input type="hidden" name="employerId" value={employer} />
              <input type="hidden" name="affiliationId" value={affiliation} />
              <input type="hidden" name="way" value={way} />
              <input type="hidden" name="date" value={date.value} />
              <FormButtons>
                <SubmitButton>{t("confirm")}</SubmitButton>
              </FormButtons>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}

function month(period: string): string {
  return `${period.slice(5)}/${period.slice(0, 4)}`;
}
