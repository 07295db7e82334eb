import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/form/choice-fields";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { EmployerActor } from "@/lib/access/actor";
import type { Download } from "@/lib/exchange/download-definition";
import { sentences } from "@/lib/i18n/sentences";
import { periodName } from "../../../../parts/action-words";
import { requestDownloadAction, requestPremiumDownloadAction } from "./actions";

/** How much it holds now, the period where there is one to choose, and where to tell that it is ready. */
export async function DownloadForm({
  actor,
  employerId,
  download,
  period,
}: {
  actor: EmployerActor;
  employerId: string;
  download: Download;
  /** The one that a link proposes. */
  period?: string;
}) {
  const [t, s, periods, count] = await Promise.all([
    getTranslations("employer.download"),
    getTranslations("status"),
    download.period?.find(actor, employerId),
    download.period ? null : download.count({ actor, employerId, language: actor.language, period: null }),
  ]);
  const back = <LinkButton href={`/employer/${employerId}`}>{t("back")}</LinkButton>;
  if (download.period && !periods?.length) {
    return (
      <EmptyState icon="download" title={t("nothing-yet")} action={back}>
        {t("nothing-yet-text")}
      </EmptyState>
    );
  }
  return (
    <Form
      action={
        download.permission === "premiums.download" ? requestPremiumDownloadAction : requestDownloadAction
      }
      sentences={await sentences("email", "downloads")}
    >
      <input type="hidden" name="employerId" value={employerId} />
      <input type="hidden" name="type" value={download.type} />
      <p>
        {count !== null && t(`holds.${download.unit}`, { count })}{" "}
        <span className="text-ink-soft">{t("ready-soon")}</span>
      </p>
      {download.period && periods && (
        <SelectField
          name="period"
          label={t(download.period.kind)}
          width="medium"
          defaultValue={period && periods.includes(period) ? period : periods[0]}
          choices={periods.map((one) => ({ value: one, label: periodName(s, one) }))}
        />
      )}
      <EmailField
        name="noticeEmail"
        label={t("notice")}
        hint={t("notice-hint")}
        optional
        defaultValue={actor.email}
      />
      <FormButtons>
        <SubmitButton icon="download">{t("ask")}</SubmitButton>
        {back}
      </FormButtons>
    </Form>
  );
}
