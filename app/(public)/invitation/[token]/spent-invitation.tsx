import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formOnly } from "@/lib/access/action";
import { askNewInvitationAction } from "./actions";

/** A link that no longer opens: why, and the two ways on. */
export async function SpentInvitation({
  token,
  state,
}: {
  token: string;
  state: "used" | "expired" | "revoked" | "unknown";
}) {
  const t = await getTranslations("identity.invitation");
  return (
    <div className="grid gap-6">
      <h1>{t("spent.title")}</h1>
      <Notice tone="warning" title={t(`spent.${state}`)}>
        <p>{t(state === "used" ? "spent.used-text" : "spent.text")}</p>
      </Notice>
      <div className="flex flex-wrap gap-2">
        {state !== "used" && (
          <form action={formOnly(askNewInvitationAction)}>
            <input type="hidden" name="token" value={token} />
            <SubmitButton>{t("spent.again")}</SubmitButton>
          </form>
        )}
        <LinkButton href="/sign-in" variant={state === "used" ? "primary" : "quiet"}>
          {t("spent.sign-in")}
        </LinkButton>
      </div>
    </div>
  );
}
