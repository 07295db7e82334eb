import { Form, type Sentences } from "@/components/form/form";
import type { FormAction } from "@/components/form/form-state";
import { SubmitButton } from "@/components/form/submit-button";
import type { ButtonLook } from "@/components/ui/button";

/** A button that asks nothing more; a refusal stands above it. */
export function OneButton({
  action,
  fields,
  words,
  children,
  ...look
}: ButtonLook & {
  action: FormAction;
  fields: Readonly<Record<string, string | number>>;
  words: Sentences;
  children: string;
}) {
  return (
    <Form action={action} sentences={words} className="grid gap-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <SubmitButton {...look}>{children}</SubmitButton>
      </div>
    </Form>
  );
}
