import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { findOfficeToJoin } from "@/lib/brokers/find-office-to-join";
import { readRegistration } from "@/lib/brokers/registration-cookie";
import { sentences } from "@/lib/i18n/sentences";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { Door } from "../../../frame/door";
import { joinOfficeAction } from "../actions";
import { RegisterSteps } from "../steps";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("identity.register");
  return { title: t("join.title") };
}

/** The office is here already: ask it to be let in. */
export default async function RegisterJoinPage() {
  const office = await findOfficeToJoin(await readRegistration());
  if (!office) redirect("/register/office");
  const t = await getTranslations("identity.register");
  const facts = { name: office.name, number: formatEnterpriseNumber(office.enterpriseNumber) };
  return (
    <Door>
      <div className="grid gap-6">
        <RegisterSteps current={2} />
        <h1>{t("join.title")}</h1>
        <Notice tone="info" title={t("join.known", facts)}>
          <p>{t("join.text")}</p>
        </Notice>
        <Form action={joinOfficeAction} sentences={await sentences("registration", "join")}>
          <FormButtons>
            <SubmitButton>{t("join.ask")}</SubmitButton>
            <LinkButton href="/register/office" variant="quiet">
              {t("join.other")}
            </LinkButton>
          </FormButtons>
        </Form>
      </div>
    </Door>
  );
}
