import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { Present } from "@/lib/quotes/note-presence";

/** Who else has the quote open now, and at which step. */
export async function PresentColleagues({
  present,
  section,
  numberOf,
}: {
  present: readonly Present[];
  /** Where the reader is; on the quote's own page nowhere. */
  section?: string;
  numberOf: (section: string) => string;
}) {
  const t = await getTranslations("quotes.fill.present");
  return (
    <div role="status" className={present.length > 0 ? "no-print text-small" : "sr-only"}>
      <ul className="grid gap-1">
        {present.map(({ accountId, name, section: at }) => (
          <li key={accountId} className="flex items-center gap-2 text-ink-soft">
            <Icon name="user" className="icon-small" />
            {at === section ? t("here", { name }) : t("elsewhere", { name, step: numberOf(at) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
