import { useTranslations } from "next-intl";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Moment } from "@/components/ui/moment";
import { isAtRest } from "@/lib/exchange/action";
import type { ActionRow } from "@/lib/exchange/find-actions";
import { ActionStatus } from "./action-status";
import { subjectOf, typeName } from "./action-words";

/** A few actions, newest first; what is still under way moves by itself. */
export function ActionList({ rows, path }: { rows: readonly ActionRow[]; path: string }) {
  const t = useTranslations("status");
  const moving = rows.filter(({ status }) => !isAtRest(status)).map(({ id }) => `action:${id}`);
  return (
    <>
      {moving.length > 0 && <LiveRefresh topics={moving} />}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.id}
            className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-hover"
          >
            <div className="min-w-0 grow basis-full sm:basis-0">
              <a
                href={`${path}/${row.id}`}
                className="font-semibold no-underline after:absolute after:inset-0"
              >
                {typeName(t, row.type)}
              </a>
              <p className="truncate text-ink-soft text-small">{subjectOf(t, row)}</p>
            </div>
            <ActionStatus {...row} />
            <span className="text-ink-soft text-small">
              <Moment at={row.statusAt} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
