import { SubmitButton } from "@/components/form/submit-button";
import { formOnly } from "@/lib/access/action";
import { retryJobAction } from "./actions";

/** One button of one row; the page it stands on shows what came of it. */
export function RetryJob({ runId, label }: { runId: string; label: string }) {
  return (
    <form action={formOnly(retryJobAction)}>
      <input type="hidden" name="runId" value={runId} />
      <SubmitButton variant="secondary" size="small" icon="refresh-cw">
        {label}
      </SubmitButton>
    </form>
  );
}
