import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { closesDialog, Dialog, opensDialog } from "@/components/ui/dialog";
import { requireActorOf } from "@/lib/access/require-actor";
import { findPersonValues } from "@/lib/changes/find-person-values";
import { sentences } from "@/lib/i18n/sentences";
import { formatDate } from "@/lib/values/dates";
import { listName, spokenName } from "@/lib/values/names";
import { FamilyFields } from "../../family-fields";
import { removeFamilyMemberAction, saveFamilyMemberAction } from "./actions";

type Props = {
  params: Promise<{ employer: string; affiliation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("employer.person"))("family") };
}

/** The members of the family: one is added or changed at a time, so that each can be undone. */
export default async function FamilyPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "people.change");
  const [{ employer, affiliation }, { member }] = await Promise.all([params, searchParams]);
  const found = await findPersonValues(actor, affiliation);
  if (found?.employerId !== employer) notFound();
  const [t, p, list, words] = await Promise.all([
    getTranslations("people"),
    getTranslations("employer.person"),
    getTranslations("employer.people"),
    sentences("value", "name", "date", "family", "person"),
  ]);
  const { values, family } = found;
  const screen = `/employer/${employer}/people/${affiliation}`;
  const name = listName({ name: values.lastName ?? "", firstName: values.firstName ?? "" });
  const changed = family.find(({ id }) => id === member);
  const ids = (
    <>
      <input type="hidden" name="employerId" value={employer} />
      <input type="hidden" name="affiliationId" value={affiliation} />
    </>
  );
  return (
    <>
      <PageHeader
        crumbs={[
          { label: list("title"), href: `/employer/${employer}/people` },
          { label: name, href: screen },
          { label: p("family") },
        ]}
        title={p("family")}
        intro={name}
      />
      <div className="grid max-w-180 gap-6">
        {family.length > 0 && (
          <Card flush>
            <ul className="divide-y divide-line">
              {family.map((one) => {
                const parts = { name: one.lastName, firstName: one.firstName };
                const who = spokenName(parts);
                return (
                  <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
                    <div className="min-w-0 flex-1">
                      <p className="font-semibold wrap-anywhere">{listName(parts)}</p>
                      <p className="text-ink-soft text-small">
                        {p(`relation.${one.relation}`)} · {formatDate(one.birthDate)}
                      </p>
                    </div>
                    <LinkButton href={`${screen}/family?member=${one.id}#form`} size="small">
                      {t("family.edit")}
                    </LinkButton>
                    <Button {...opensDialog(`remove-${one.id}`)} size="small" variant="quiet" icon="trash-2">
                      {t("family.remove")}
                    </Button>
                    <Dialog id={`remove-${one.id}`} title={t("family.remove-title", { name: who })}>
                      <Form action={removeFamilyMemberAction} sentences={words}>
                        {ids}
                        <input type="hidden" name="memberId" value={one.id} />
                        <p className="text-ink-soft">{t("family.remove-text", { name: who })}</p>
                        <FormButtons>
                          <SubmitButton variant="danger">{t("family.remove")}</SubmitButton>
                          <Button {...closesDialog(`remove-${one.id}`)}>{t("new.keep")}</Button>
                        </FormButtons>
                      </Form>
                    </Dialog>
                  </li>
                );
              })}
            </ul>
          </Card>
        )}
        <Card id="form" title={t(changed ? "family.change" : "family.add")}>
          <Form
            key={changed?.id ?? "new"}
            action={saveFamilyMemberAction}
            values={changed ?? { lastName: values.lastName, relation: "CHILD" }}
            sentences={words}
          >
            {ids}
            {changed && <input type="hidden" name="memberId" value={changed.id} />}
            <FamilyFields />
            <FormButtons>
              <SubmitButton>{t("family.save")}</SubmitButton>
              <LinkButton href={screen} variant="quiet">
                {t("change.cancel")}
              </LinkButton>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </>
  );
}
