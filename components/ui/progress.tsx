import { useTranslations } from "next-intl";

/** Work that takes longer than two seconds: what is being done and how much is left. Without `total` it only moves. */
export function Progress({
  label,
  done,
  total,
  note,
}: {
  label: string;
  done?: number;
  total?: number;
  note?: string;
}) {
  const t = useTranslations("ui");
  const known = done !== undefined && total !== undefined && total > 0;
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-4">
        <span className="font-semibold">{label}</span>
        {known && <span className="figures text-small text-ink-soft">{t("progress", { done, total })}</span>}
      </div>
      <progress className="progress" aria-label={label} {...(known ? { value: done, max: total } : {})} />
      {note && <p className="text-small text-ink-soft">{note}</p>}
    </div>
  );
}
