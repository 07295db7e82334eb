import { getTranslations } from "next-intl/server";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { DefinitionList } from "@/components/ui/definition-list";
import type { SignedIn } from "@/lib/access/find-signed-in";
import { sentences } from "@/lib/i18n/sentences";
import { joinActivationAction } from "../actions";
import { DocumentsConsent } from "./documents-consent";

/** Who signs in already keeps the one account: the own insurance comes beside what it opened before. */
export async function JoinForm({
  token,
  employer,
  signedIn,
}: {
  token: string;
  employer: string;
  signedIn: SignedIn;
}) {
  const t = await getTranslations("statements.activation");
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1>{t("join.title")}</h1>
        <p className="text-ink-soft">{t("join.intro", { employer })}</p>
      </header>
      <DefinitionList
        items={[
          { term: t("employer"), value: employer },
          { term: t("join.account"), value: `${signedIn.name} (${signedIn.email})` },
        ]}
      />
      <Form
        action={joinActivationAction}
        sentences={await sentences("activation", "date", "value", "link", "consent")}
      >
        <input type="hidden" name="token" value={token} />
        <DateField name="birthDate" label={t("birth-date")} hint={t("birth-date-hint")} autoComplete="bday" />
        <DocumentsConsent />
        <FormButtons>
          <SubmitButton>{t("join.add")}</SubmitButton>
        </FormButtons>
      </Form>
      <form action="/sign-out" method="post">
        <p className="text-ink-soft">{t("join.somebody-else")}</p>
        <SubmitButton variant="quiet">{t("join.sign-out")}</SubmitButton>
      </form>
    </div>
  );
}
