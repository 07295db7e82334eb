import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { requireActorOf } from "@/lib/access/require-actor";
import { findOffice } from "@/lib/brokers/find-office";
import { sentences } from "@/lib/i18n/sentences";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { formatPhoneNumber } from "@/lib/values/phone-number";
import { changeOfficeAction } from "../actions";
import { AddressFields } from "../address-fields";

export async function generateMetadata() {
  return { title: (await getTranslations("groups"))("office-change-title") };
}

export default async function ChangeOfficePage() {
  const actor = await requireActorOf("broker", "colleagues.manage");
  const [office, t, words] = await Promise.all([
    findOffice(actor),
    getTranslations("groups"),
    sentences("value", "text", "postcode", "website", "phone-number"),
  ]);
  if (!office) notFound();
  const { street, houseNumber, postcode, city, website, phone } = office;
  const values = { street, houseNumber, postcode, city, website: website ?? "" };
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("office-title"), href: "/broker/office" }, { label: t("office-change") }]}
        title={t("office-change-title")}
        intro={t("office-change-intro")}
      />
      <div className="grid max-w-180 gap-6">
        <Card>
          <DefinitionList
            items={[
              { term: t("name"), value: office.name },
              { term: t("enterprise-number"), value: formatEnterpriseNumber(office.enterpriseNumber) },
            ]}
          />
          <p className="mt-4 text-ink-soft text-small">
            {t("fixed")} <a href="/broker/help">{t("fixed-link")}</a>
          </p>
        </Card>
        <Card>
          <Form
            action={changeOfficeAction}
            values={{ ...values, phone: phone ? formatPhoneNumber(phone) : "" }}
            sentences={words}
          >
            <AddressFields
              words={{
                street: t("street"),
                houseNumber: t("house-number"),
                postcode: t("postcode"),
                city: t("city"),
              }}
            />
            <TextField name="phone" type="tel" label={t("phone")} autoComplete="tel" width="medium" />
            <TextField name="website" label={t("website")} autoComplete="url" inputMode="url" optional />
            <FormButtons>
              <SubmitButton>{t("save")}</SubmitButton>
              <LinkButton href="/broker/office" variant="quiet">
                {t("cancel")}
              </LinkButton>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </>
  );
}
