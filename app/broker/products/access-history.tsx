import { getTranslations } from "next-intl/server";
import { Moment } from "@/components/ui/moment";
import type { PastAccess } from "@/lib/products/find-access-history";
import { AccessStatus } from "../../parts/access-status";

/** Who asked, what the answer was and why, who ended it. */
export async function AccessHistory({ past }: { past: readonly PastAccess[] }) {
  const t = await getTranslations("products");
  if (past.length === 0) return <p className="text-ink-soft">{t("history.empty")}</p>;
  return (
    <ol className="divide-y divide-line">
      {past.map((access) => (
        <li key={access.id} className="grid gap-1 py-3 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="font-semibold">{access.group.name}</span>
            <span className="figures text-ink-soft">{access.producerNumber}</span>
            <AccessStatus status={access.status} />
          </div>
          <ul className="grid gap-0.5 text-ink-soft">
            {eventsOf(access).map(({ key, at, name }) => (
              <li key={key} className="flex flex-wrap gap-x-3">
                <Moment at={at} />
                <span>{wordsOf(t, key, name)}</span>
              </li>
            ))}
          </ul>
          {[access.reason, access.endReason].map(
            (reason) =>
              reason && (
                <p key={reason} className="whitespace-pre-line break-words">
                  {t("history.reason", { reason })}
                </p>
              ),
          )}
        </li>
      ))}
    </ol>
  );
}

type Key = "requested" | "accepted" | "refused" | "withdrawn" | "ended";
type Event = { key: Key; at: Date; name: string | null };

function eventsOf(access: PastAccess): Event[] {
  const events: Event[] = [{ key: "requested", at: access.requestedAt, name: access.requestedBy }];
  if (access.answeredAt) {
    const key = access.status === "REFUSED" ? "refused" : "accepted";
    events.push({ key, at: access.answeredAt, name: null });
  }
  if (access.endedAt) {
    const key = access.status === "ENDED" ? "ended" : "withdrawn";
    events.push({ key, at: access.endedAt, name: access.endedBy });
  }
  return events.reverse();
}

function wordsOf(t: Awaited<ReturnType<typeof getTranslations<"products">>>, key: Key, name: string | null) {
  if (key === "requested") return name ? t("history.requested", { name }) : t("history.requested-unknown");
  if (key === "withdrawn") return name ? t("history.withdrawn", { name }) : t("history.withdrawn-unknown");
  return t(`history.${key}`);
}
