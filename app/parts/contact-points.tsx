import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import type { EmployerCard } from "@/lib/employers/find-employer";
import { formatPhoneNumber } from "@/lib/values/phone-number";

/** The insurer's people for this employer. */
export async function ContactPoints({
  points,
  title,
}: {
  points: EmployerCard["contactPoints"];
  /** For a reader whose own they are not. */
  title?: string;
}) {
  const t = await getTranslations("employer.contact");
  return (
    <Card title={title ?? t("title")} flush>
      {points.length === 0 ? (
        <p className="p-4 text-ink-soft">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {points.map(({ kind, name, email, phone, fax }) => (
            <li key={kind} className="grid gap-0.5 px-4 py-3">
              <p className="text-ink-soft text-small">{t(kind)}</p>
              <p className="font-semibold">{name}</p>
              <p>
                <a href={`mailto:${email}`} className="break-all">
                  {email}
                </a>
              </p>
              <p className="figures">
                <a href={`tel:${phone}`}>{formatPhoneNumber(phone)}</a>
                {fax && (
                  <span className="text-ink-soft"> · {t("fax", { number: formatPhoneNumber(fax) })}</span>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
