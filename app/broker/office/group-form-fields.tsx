import { getTranslations } from "next-intl/server";
import { EmailField } from "@/components/form/email-field";
import { TextField } from "@/components/form/text-field";
import { AddressFields } from "./address-fields";

/** What a group has beside its logo: the name, and where it is. */
export async function GroupFormFields({ nameIsFixed }: { nameIsFixed?: boolean }) {
  const t = await getTranslations("groups");
  return (
    <>
      <TextField
        name="name"
        label={t("name")}
        autoComplete="off"
        maxLength={60}
        {...(nameIsFixed ? { readOnly: true, hint: t("default-about") } : {})}
      />
      <AddressFields
        optional
        words={{
          street: t("street"),
          houseNumber: t("house-number"),
          postcode: t("postcode"),
          city: t("city"),
        }}
      />
      <EmailField name="email" label={t("email")} autoComplete="off" optional />
    </>
  );
}
