import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CheckboxField } from "@/components/form/choice-fields";

/** The text beside, so that nothing typed is lost. */
export const documentLink = (document: string) => (chunks: ReactNode) => (
  <a href={`/legal/${document}`} target="_blank" rel="noopener">
    {chunks}
  </a>
);

/** MV-01: documents come digitally because one says so, in so many words. */
export async function DocumentsConsent() {
  const t = await getTranslations("statements.activation");
  return (
    <CheckboxField
      name="documents"
      label={t.rich("documents", { link: documentLink("digital-documents") })}
      hint={t("documents-hint")}
    />
  );
}
