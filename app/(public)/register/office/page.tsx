import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { LinkButton } from "@/components/ui/button";
import { openRegistration } from "@/lib/brokers/begin-registration";
import { readRegistration } from "@/lib/brokers/registration-cookie";
import { sentences } from "@/lib/i18n/sentences";
import { Door } from "../../../frame/door";
import { registerOfficeAction } from "../actions";
import { RegisterSteps } from "../steps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.register");
  return { title: t("office-title") };
}

export default async function RegisterOfficePage() {
  if (!openRegistration(await readRegistration())) redirect("/register");
  const t = await getTranslations("identity.register");
  return (
    <Door>
      <div className="grid gap-6">
        <RegisterSteps current={2} />
        <header className="grid gap-2">
          <h1>{t("office-title")}</h1>
          <p className="text-ink-soft">{t("office-intro")}</p>
        </header>
        <Form
          action={registerOfficeAction}
          sentences={
            await sentences(
              "enterprise-number",
              "phone-number",
              "value",
              "text",
              "postcode",
              "website",
              "registration",
            )
          }
        >
          <TextField name="name" label={t("name")} autoComplete="organization" />
          <TextField
            name="enterpriseNumber"
            label={t("enterprise-number")}
            hint={t("enterprise-number-hint")}
            width="medium"
            spellCheck={false}
          />
          <div className="grid items-end gap-5 sm:grid-cols-[1fr_7rem]">
            <TextField name="street" label={t("street")} autoComplete="address-line1" />
            <TextField name="houseNumber" label={t("house-number")} autoComplete="address-line2" />
          </div>
          <div className="grid items-end gap-5 sm:grid-cols-[7rem_1fr]">
            <TextField name="postcode" label={t("postcode")} autoComplete="postal-code" inputMode="numeric" />
            <TextField name="city" label={t("city")} autoComplete="address-level2" />
          </div>
          <TextField name="website" label={t("website")} autoComplete="url" inputMode="url" optional />
          <TextField name="phone" type="tel" label={t("phone")} autoComplete="tel" width="medium" />
          <FormButtons>
            <SubmitButton>{t("register")}</SubmitButton>
            <LinkButton href="/register" variant="quiet">
              {t("back")}
            </LinkButton>
          </FormButtons>
        </Form>
      </div>
    </Door>
  );
}
