import { getTranslations } from "next-intl/server";
import { Moment } from "@/components/ui/moment";
import type { OpenedAccess } from "@/lib/products/open-access";
import { AccessStatus } from "../../../parts/access-status";

type Past = OpenedAccess["past"][number];
type Name = { firstName: string; lastName: string } | null;

/** What this group asked before, and what came of it. */
export async function PastRequests({ past }: { past: readonly Past[] }) {
  const t = await getTranslations("products");
  const nameOf = (name: Name) => (name ? `${name.firstName} ${name.lastName}` : t("staff.somebody"));
  return (
    <ol className="divide-y divide-line">
      {past.map((one) => {
        const answered = one.status === "REFUSED" ? "staff.refused-by" : "staff.accepted-by";
        const ended = one.status === "ENDED" ? "staff.ended-by" : "history.withdrawn";
        return (
          <li key={one.id} className="grid gap-1 py-3 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <span className="figures font-semibold">{one.producerNumber}</span>
              <AccessStatus status={one.status} />
            </div>
            <ul className="grid gap-0.5 text-ink-soft">
              {one.endedAt && (
                <li className="flex flex-wrap gap-x-3">
                  <Moment at={one.endedAt} />
                  <span>{t(ended, { name: nameOf(one.endedBy) })}</span>
                </li>
              )}
              {one.answeredAt && (
                <li className="flex flex-wrap gap-x-3">
                  <Moment at={one.answeredAt} />
                  <span>{t(answered, { name: nameOf(one.answeredBy) })}</span>
                </li>
              )}
              <li className="flex flex-wrap gap-x-3">
                <Moment at={one.requestedAt} />
                <span>
                  {one.requestedBy
                    ? t("history.requested", { name: nameOf(one.requestedBy) })
                    : t("history.requested-unknown")}
                </span>
              </li>
            </ul>
            {[one.reason, one.endReason].map(
              (reason) =>
                reason && (
                  <p key={reason} className="whitespace-pre-line break-words">
                    {t("history.reason", { reason })}
                  </p>
                ),
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Who else asked for or had this number. */
export async function Elsewhere({ rows }: { rows: OpenedAccess["elsewhere"] }) {
  const t = await getTranslations("products");
  if (rows.length === 0) return <p className="text-ink-soft">{t("staff.elsewhere-none")}</p>;
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ id, group, status, requestedAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0">
          <a href={`/staff/accesses/${id}`}>
            {group.brokerage.name} · {group.name}
          </a>
          <AccessStatus status={status} />
          <span className="text-ink-soft text-small">
            <Moment at={requestedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
