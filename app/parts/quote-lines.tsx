import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { QuoteRow } from "@/lib/quotes/find-quotes";
import { QuoteStatus } from "./quote-status";

type Line = Pick<QuoteRow, "id" | "reference" | "customerName" | "status" | "endReason" | "expiresOn"> & {
  /** What there is to know of it here. */
  readonly note: ReactNode;
};

/** A few quotes, each one line that leads to it. */
export function QuoteLines({ rows }: { rows: readonly Line[] }) {
  const t = useTranslations("quotes.list");
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ id, reference, customerName, note, ...standing }) => (
        <li
          key={id}
          className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-hover"
        >
          <div className="min-w-0 grow basis-full sm:basis-0">
            <a
              href={`/broker/quotes/${id}`}
              className="font-semibold no-underline after:absolute after:inset-0"
            >
              {customerName || t("no-customer")}
            </a>
            <p className="truncate text-ink-soft text-small">{reference}</p>
          </div>
          <QuoteStatus {...standing} />
          <span className="text-ink-soft text-small">{note}</span>
        </li>
      ))}
    </ul>
  );
}
