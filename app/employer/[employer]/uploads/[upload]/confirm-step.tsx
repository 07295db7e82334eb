import { getTranslations } from "next-intl/server";
import { CheckboxField } from "@/components/form/choice-fields";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Moment } from "@/components/ui/moment";
import { formOnly } from "@/lib/access/action";
import type { UploadView } from "@/lib/exchange/upload-view";
import { sentences } from "@/lib/i18n/sentences";
import { confirmUploadAction, recheckUploadAction } from "./actions";
import { OfferRecheck } from "./offer-recheck";

/** Bevestigen: what will happen, to how many, and when; the button says how much it sends. */
export async function ConfirmStep({ upload, path }: { upload: UploadView; path: string }) {
  const t = await getTranslations("uploads.confirm");
  const { counts, invitations } = upload;
  if (!counts) return null;
  const total = counts.new + counts.changed + counts.cleared;
  const invites = upload.type === "insured-overview" || upload.type === "domain-change";
  const kind = invites ? "email" : upload.type === "salary-list" ? "salary" : "premium";
  const facts = (["new", "changed", "cleared"] as const).filter((one) => counts[one] > 0);
  return (
    <div className="grid max-w-180 gap-6">
      <Card title={t("title")}>
        <ul className="grid list-disc gap-2 pl-5">
          {facts.map((one) => (
            <li key={one}>{t(`${kind}-${one}`, { count: counts[one] })}</li>
          ))}
          {invites && counts.new + counts.changed > 0 && (
            <li>
              {invitations.firstAt ? (
                <>
                  {t("invited-at", { count: invitations.planned })} <Moment at={invitations.firstAt} />.{" "}
                  {t("until-then")}
                </>
              ) : (
                <>
                  {t("nobody-invited")} {t("undo-also")}
                </>
              )}
            </li>
          )}
          {!invites && <li>{t("undo-also")}</li>}
          {counts.open > 0 && <li className="font-semibold">{t("open", { count: counts.open })}</li>}
          {counts.leftOut > 0 && <li>{t("left-out", { count: counts.leftOut })}</li>}
          {counts.ignored > 0 && <li>{t("ignored", { count: counts.ignored })}</li>}
        </ul>
      </Card>
      <Form action={confirmUploadAction} sentences={await sentences("upload")}>
        <input type="hidden" name="uploadId" value={upload.id} />
        <input type="hidden" name="employerId" value={upload.employerId} />
        {counts.open > 0 && (
          <CheckboxField
            name="leaveOpenOut"
            label={t("leave-open-out", { count: counts.open })}
            hint={t("leave-open-out-hint")}
          />
        )}
        <OfferRecheck
          form="recheck"
          {...(upload.type === "domain-change"
            ? { href: `/employer/${upload.employerId}/domain-change` }
            : {})}
        >
          {t("recheck")}
        </OfferRecheck>
        <FormButtons>
          <SubmitButton icon="send">{t(`go-${kind}`, { count: total })}</SubmitButton>
          <LinkButton href={path}>{t("back")}</LinkButton>
        </FormButtons>
      </Form>
      <form id="recheck" action={formOnly(recheckUploadAction)} hidden>
        <input type="hidden" name="uploadId" value={upload.id} />
        <input type="hidden" name="employerId" value={upload.employerId} />
      </form>
    </div>
  );
}
