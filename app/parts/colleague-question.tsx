import { getTranslations } from "next-intl/server";
import { Form, type Sentences } from "@/components/form/form";
import type { FormAction } from "@/components/form/form-state";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { closesDialog, Dialog } from "@/components/ui/dialog";

/** Asks once, naming what will happen to whom; a refusal is told in the same place. */
export async function ColleagueQuestion({
  id,
  action,
  fields,
  words,
  title,
  text,
  confirm,
  danger,
}: {
  id: string;
  action: FormAction;
  fields: Readonly<Record<string, string>>;
  words: Sentences;
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
}) {
  const t = await getTranslations("colleagues");
  return (
    <Dialog id={id} title={title}>
      <Form action={action} sentences={words}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-ink-soft">{text}</p>
        <FormButtons>
          <SubmitButton variant={danger ? "danger" : "primary"}>{confirm}</SubmitButton>
          <Button {...closesDialog(id)}>{t("cancel")}</Button>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
