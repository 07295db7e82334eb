import { getTranslations } from "next-intl/server";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActorOf } from "@/lib/access/require-actor";
import { logoLimits } from "@/lib/brokers/draw-logo";
import { sentences } from "@/lib/i18n/sentences";
import { createGroupAction } from "../../actions";
import { GroupFormFields } from "../../group-form-fields";
import { NewGroupForm } from "./new-group-form";

export async function generateMetadata() {
  return { title: (await getTranslations("groups.new"))("title") };
}

/** + Nieuwe groep. */
export default async function NewGroupPage() {
  await requireActorOf("broker", "colleagues.manage");
  const [t, words] = await Promise.all([
    getTranslations("groups"),
    sentences("value", "text", "postcode", "email", "group"),
  ]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("office-title"), href: "/broker/office" }, { label: t("new.open") }]}
        title={t("new.title")}
        intro={t("new.intro")}
      />
      <div className="max-w-180">
        <Card>
          <NewGroupForm
            action={createGroupAction}
            sentences={words}
            maxBytes={logoLimits.bytes}
            words={{ label: t("logo.label"), hint: t("logo.hint"), saving: t("logo.saving") }}
          >
            <GroupFormFields />
            <p className="text-ink-soft text-small">{t("new.joins")}</p>
            <p className="without-script text-ink-soft text-small">{t("new.logo-later")}</p>
            <FormButtons>
              <SubmitButton>{t("new.save")}</SubmitButton>
              <LinkButton href="/broker/office" variant="quiet">
                {t("cancel")}
              </LinkButton>
            </FormButtons>
          </NewGroupForm>
        </Card>
      </div>
    </>
  );
}
