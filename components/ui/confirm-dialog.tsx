import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SubmitButton } from "../form/submit-button";
import { Button } from "./button";
import { closesDialog, Dialog } from "./dialog";

/**
 * Asks once before something that is hard to take back. `children` says what will happen to whom; `confirm` says what the
 * button does ("Collega verwijderen", never "OK").
 */
export function ConfirmDialog({
  id,
  title,
  confirm,
  danger,
  action,
  fields = {},
  children,
}: {
  id: string;
  title: string;
  confirm: string;
  danger?: boolean;
  /** A server action, or an address to post to. */
  action: string | ((data: FormData) => void | Promise<void>);
  /** What the action needs to know, sent as hidden fields. For `rowActions` of a table: `{ row: "" }`. */
  fields?: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const t = useTranslations("ui");
  const where = typeof action === "string" ? { action, method: "post" } : { action };
  return (
    <Dialog id={id} title={title}>
      <div className="text-ink-soft">{children}</div>
      <form {...where} className="mt-6 flex flex-wrap justify-end gap-2">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} defaultValue={value} />
        ))}
        <Button {...closesDialog(id)}>{t("cancel")}</Button>
        <SubmitButton variant={danger ? "danger" : "primary"} closesDialog>
          {confirm}
        </SubmitButton>
      </form>
    </Dialog>
  );
}
