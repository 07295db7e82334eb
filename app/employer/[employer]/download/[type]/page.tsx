import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActorOf, requireSignedIn } from "@/lib/access/require-actor";
import { downloadTypes } from "@/lib/exchange/action";
import { sentences } from "@/lib/i18n/sentences";
import { needsFreshSignIn } from "@/lib/identity/fresh-sign-in";
import { requestDownloadAction } from "./actions";

type Props = { params: Promise<{ employer: string; type: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("status"))("type.insured-overview") };
}

/** What the download holds, an address for the notice, Aanvragen, Terug. */
export default async function DownloadPage({ params }: Props) {
  const actor = await requireActorOf("employer", "downloads.request");
  const { employer, type } = await params;
  const known = downloadTypes.find((name) => name === type);
  if (!known || !actor.employerIds.includes(employer)) notFound();
  const [t, s, signedIn] = await Promise.all([
    getTranslations("employer.download"),
    getTranslations("status"),
    requireSignedIn(),
  ]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("downloads"), href: `/employer/${employer}` }, { label: s(`type.${known}`) }]}
        title={s(`type.${known}`)}
        intro={t(`about.${known}`)}
      />
      <div className="max-w-140">
        {needsFreshSignIn(signedIn) ? (
          <Card title={t("fresh")}>
            <div className="grid justify-items-start gap-4">
              <p className="text-ink-soft">{t("fresh-text")}</p>
              <LinkButton
                variant="primary"
                href={`/settings/confirm?back=${encodeURIComponent(`/employer/${employer}/download/${known}`)}`}
              >
                {t("fresh-go")}
              </LinkButton>
            </div>
          </Card>
        ) : (
          <Card>
            <Form action={requestDownloadAction} sentences={await sentences("email", "downloads")}>
              <input type="hidden" name="employerId" value={employer} />
              <input type="hidden" name="type" value={known} />
              <EmailField
                name="noticeEmail"
                label={t("notice")}
                hint={t("notice-hint")}
                optional
                defaultValue={actor.email}
              />
              <FormButtons>
                <SubmitButton icon="download">{t("ask")}</SubmitButton>
                <LinkButton href={`/employer/${employer}`}>{t("back")}</LinkButton>
              </FormButtons>
            </Form>
          </Card>
        )}
      </div>
    </>
  );
}
