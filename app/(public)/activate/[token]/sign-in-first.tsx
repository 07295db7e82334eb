import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** MV-12: the address has an account. Whoever reads its mail may know that; the password is still asked. */
export async function SignInFirst({
  token,
  employer,
  email,
}: {
  token: string;
  employer: string;
  email: string | null;
}) {
  const t = await getTranslations("statements.activation");
  return (
    <div className="grid gap-6">
      <h1>{t("welcome")}</h1>
      <Notice tone="info" title={t("known.word")}>
        <p>{t("known.text", { employer, email: email ?? "" })}</p>
      </Notice>
      <div>
        <LinkButton
          href={`/sign-in?back=${encodeURIComponent(`/activate/${token}`)}`}
          variant="primary"
          icon="log-in"
        >
          {t("sign-in")}
        </LinkButton>
      </div>
    </div>
  );
}
