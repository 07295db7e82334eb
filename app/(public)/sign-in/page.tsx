import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmailField } from "@/components/form/email-field";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { currentSignedIn } from "@/lib/access/current";
import { env } from "@/lib/env";
import { sentences } from "@/lib/i18n/sentences";
import { localPath } from "@/lib/identity/local-path";
import { providers } from "@/lib/identity/providers";
import { Door } from "../../frame/door";
import { signInAction } from "./actions";
import { DemoSignIns } from "./demo-sign-ins";
import { ProviderButtons } from "./provider-buttons";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.sign-in");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const [t, given, signedIn] = await Promise.all([
    getTranslations("identity.sign-in"),
    searchParams,
    currentSignedIn(),
  ]);
  const back = localPath(given.back);
  if (signedIn) redirect(back ?? "/");
  const notice = noticeFor(given, back);
  return (
    <Door>
      <div className="grid gap-6">
        <h1>{t("title")}</h1>
        {notice && (
          <Notice
            tone={notice === "provider-failed" ? "warning" : "info"}
            title={t(`notice.${notice}.title`)}
          >
            <p>{t(`notice.${notice}.text`)}</p>
          </Notice>
        )}
        <Form action={signInAction} sentences={await sentences("value", "password", "email")}>
          {back && <input type="hidden" name="back" value={back} />}
          <EmailField name="email" label={t("email")} autoComplete="username" />
          <PasswordField name="password" label={t("password")} />
          <div className="grid gap-4">
            <SubmitButton icon="log-in" className="w-full">
              {t("sign-in")}
            </SubmitButton>
            <a href="/forgotten-password" className="justify-self-start">
              {t("forgotten")}
            </a>
          </div>
        </Form>
        <ProviderButtons providers={providers()} back={back} />
        <p className="border-line border-t pt-5 text-ink-soft">
          {t("no-account")} <a href="/register">{t("register")}</a>
        </p>
        {env().DEMO && <DemoSignIns back={back} />}
      </div>
    </Door>
  );
}

type Given = Awaited<PageProps<"/sign-in">["searchParams"]>;

/** Why one is here, when that is not one's own wish. */
function noticeFor({ ended, over, provider }: Given, back: string | null) {
  if (ended) return "ended";
  if (over) return "over";
  if (provider === "cancelled") return "provider-cancelled";
  if (provider) return "provider-failed";
  return back && back !== "/" ? "back" : null;
}
