import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { Form } from "@/components/form/form";
import { PasswordField } from "@/components/form/password-field";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActor } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import { proofAskedOf } from "@/lib/identity/confirm-identity";
import { localPath } from "@/lib/identity/local-path";
import { providers } from "@/lib/identity/providers";
import { ProviderButtons } from "../../(public)/sign-in/provider-buttons";
import { confirmCodeAction, confirmPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.confirm");
  return { title: t("title") };
}

/** Before a dangerous change, when it is a while ago that this person signed in. */
export default async function ConfirmPage({ searchParams }: PageProps<"/settings/confirm">) {
  const actor = await requireActor("account.manage");
  const [t, proof, given, problems] = await Promise.all([
    getTranslations("identity.confirm"),
    proofAskedOf(actor),
    searchParams,
    sentences("value", "password"),
  ]);
  const back = localPath(given.back) ?? "/settings";
  const stay = (
    <LinkButton href={back} variant="quiet">
      {t("cancel")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="max-w-120">
        <Card>
          {proof === "sign-in-again" ? (
            <div className="grid justify-items-start gap-4">
              <p>{t("again")}</p>
              <ProviderButtons providers={providers()} back={back} />
              {stay}
            </div>
          ) : (
            <Form
              action={proof === "password" ? confirmPasswordAction : confirmCodeAction}
              sentences={problems}
            >
              <input type="hidden" name="back" value={back} />
              {proof === "password" ? (
                <PasswordField name="password" label={t("password")} />
              ) : (
                <CodeField name="code" label={t("code")} hint={t("code-hint")} />
              )}
              <FormButtons>
                <SubmitButton>{t("confirm")}</SubmitButton>
                {stay}
              </FormButtons>
            </Form>
          )}
        </Card>
      </div>
    </>
  );
}
