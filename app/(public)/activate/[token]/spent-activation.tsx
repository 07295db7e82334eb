import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formOnly } from "@/lib/access/action";
import { askInvitationAgainAction } from "../actions";

/** A link that opens nothing any more: why, and the ways on. */
export async function SpentActivation({
  token,
  state,
  signedIn,
}: {
  token: string;
  state: "used" | "expired" | "replaced" | "unknown";
  signedIn: boolean;
}) {
  const t = await getTranslations("statements.activation");
  const mayAsk = state === "expired" || state === "replaced";
  return (
    <div className="grid gap-6">
      <h1>{t("spent.title")}</h1>
      <Notice tone="warning" title={t(`spent.${state}`)}>
        <p>{t(`spent.${state}-text`)}</p>
      </Notice>
      <div className="flex flex-wrap gap-2">
        {mayAsk && (
          <form action={formOnly(askInvitationAgainAction)}>
            <input type="hidden" name="token" value={token} />
            <SubmitButton>{t("spent.again")}</SubmitButton>
          </form>
        )}
        <LinkButton href={signedIn ? "/" : "/sign-in"} variant={mayAsk ? "quiet" : "primary"}>
          {t(signedIn ? "spent.home" : "sign-in")}
        </LinkButton>
        {state === "unknown" && (
          <LinkButton href="/activate" variant="quiet">
            {t("spent.code")}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
