import { useTranslations } from "next-intl";
import { Moment } from "@/components/ui/moment";
import type { ActionStep } from "@/lib/exchange/find-action-history";
import { eventName } from "./audit-words";

/** Step by step, as the trail has it. */
export function ActionHistory({ steps }: { steps: readonly ActionStep[] }) {
  const t = useTranslations("audit");
  const s = useTranslations("status");
  return (
    <ol className="divide-y divide-line">
      {steps.map(({ id, at, event, by }) => (
        <li
          key={id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2 first:pt-0 last:pb-0"
        >
          <span className="min-w-0">
            {eventName(t, event)}
            <span className="text-ink-soft"> · {by ?? s("by-itself")}</span>
          </span>
          <span className="text-ink-soft text-small">
            <Moment at={at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
