import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { closesDialog, Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/lib/access/action";
import { sentences } from "@/lib/i18n/sentences";

/** Asks once, naming what will happen to whom; a refusal is told in the same place. */
export async function Question<T>({
  id,
  action,
  fields,
  title,
  text,
  confirm,
}: {
  id: string;
  action: FormAction<T>;
  fields: Readonly<Record<string, string>>;
  title: string;
  text: string;
  confirm: string;
}) {
  const t = await getTranslations("statements.reach");
  return (
    <Dialog id={id} title={title}>
      <Form action={action} sentences={await sentences("invitation", "value")}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} defaultValue={value} />
        ))}
        {/* The row's menu fills in whom it is about. */}
        {fields.row !== undefined && <p data-row-name className="font-semibold" />}
        <p className="text-ink-soft">{text}</p>
        <FormButtons>
          <SubmitButton>{confirm}</SubmitButton>
          <Button {...closesDialog(id)}>{t("cancel")}</Button>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
