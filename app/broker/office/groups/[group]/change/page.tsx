import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FileDropZone } from "@/components/form/file-drop-zone";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireActorOf } from "@/lib/access/require-actor";
import { logoLimits } from "@/lib/brokers/draw-logo";
import { openGroup } from "@/lib/brokers/open-group";
import { sentences } from "@/lib/i18n/sentences";
import { GroupMark } from "../../../../../parts/group-mark";
import { changeGroupAction, removeGroupLogoAction } from "../../../actions";
import { GroupDone } from "../../../group-done";
import { GroupFormFields } from "../../../group-form-fields";

type Props = { params: Promise<{ group: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("groups.group"))("change") };
}

export default async function ChangeGroupPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("broker", "colleagues.manage");
  const [{ group: groupId }, { done, problem }] = await Promise.all([params, searchParams]);
  const [group, t, words] = await Promise.all([
    openGroup(actor, groupId),
    getTranslations("groups"),
    sentences("value", "text", "postcode", "email", "group"),
  ]);
  if (!group) notFound();
  const { id, name, isDefault, logoFileId, street, houseNumber, postcode, city, email } = group;
  const values = { name, street, houseNumber, postcode, city, email };
  const page = `/broker/office/groups/${id}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("office-title"), href: "/broker/office" },
          { label: name, href: page },
          { label: t("group.change") },
        ]}
        title={t("group.change-title", { group: name })}
        intro={t("group.change-intro")}
      />
      <GroupDone done={done} problem={problem} />
      <div className="grid max-w-180 gap-6">
        <Card title={t("logo.title")}>
          <div className="mb-4 flex items-center gap-4">
            <GroupMark name={name} logoFileId={logoFileId} large />
            <p className="text-ink-soft">{t(logoFileId ? "logo.current" : "logo.none")}</p>
          </div>
          <form
            method="post"
            encType="multipart/form-data"
            action={`/group-logos/${id}`}
            className="grid justify-items-start gap-4 *:w-full"
          >
            <FileDropZone
              name="logo"
              label={t("logo.label")}
              hint={t("logo.hint")}
              accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
              maxBytes={logoLimits.bytes}
            />
            <FormButtons>
              <SubmitButton>{t("logo.save")}</SubmitButton>
            </FormButtons>
          </form>
          {logoFileId && (
            <Form action={removeGroupLogoAction} className="mt-4 border-line border-t pt-4">
              <input type="hidden" name="groupId" value={id} />
              <SubmitButton variant="quiet" icon="trash-2">
                {t("logo.remove")}
              </SubmitButton>
            </Form>
          )}
        </Card>
        <Card title={t("group.card")}>
          <Form
            action={changeGroupAction}
            values={Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? ""]))}
            sentences={words}
          >
            <input type="hidden" name="groupId" value={id} />
            <GroupFormFields nameIsFixed={isDefault} />
            <FormButtons>
              <SubmitButton>{t("save")}</SubmitButton>
              <LinkButton href={page} variant="quiet">
                {t("cancel")}
              </LinkButton>
            </FormButtons>
          </Form>
        </Card>
      </div>
    </>
  );
}
