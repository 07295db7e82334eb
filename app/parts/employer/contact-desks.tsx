import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { EmployerCard } from "@/lib/employers/find-employer";
import { deskKind, desks } from "@/lib/inbox/message";
import { formatPhoneNumber } from "@/lib/values/phone-number";

type Desk = (typeof desks)[number];

/** The insurer's three desks for an employer: what each is for, and how to reach it. */
export function ContactDesks({
  points,
  mailAt,
}: {
  points: EmployerCard["contactPoints"];
  /** Where this reader writes to a desk, in the portal itself. */
  mailAt?: ((desk: Desk) => string) | undefined;
}) {
  const t = useTranslations("inbox.contact-points");
  const c = useTranslations("employer.contact");
  const known = desks.flatMap((desk) => {
    const point = points.find(({ kind }) => kind === deskKind[desk]);
    return point ? [{ desk, ...point }] : [];
  });
  if (known.length === 0) return <p className="text-ink-soft">{c("none")}</p>;
  return (
    <div className="grid gap-6 lg:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))]">
      {known.map(({ desk, kind, name, email, phone, fax }) => (
        <Card key={kind} title={c(kind)}>
          <div className="grid gap-4">
            <p className="text-ink-soft">{t(`for.${kind}`)}</p>
            <div className="grid gap-1.5">
              <p className="font-semibold">{name}</p>
              <p className="flex items-center gap-2">
                <Icon name="mail" className="flex-none text-ink-soft" />
                <a href={`mailto:${email}`} className="break-all">
                  {email}
                </a>
              </p>
              <p className="flex items-center gap-2">
                <Icon name="phone" className="flex-none text-ink-soft" />
                <span className="figures">
                  <a href={`tel:${phone}`}>{formatPhoneNumber(phone)}</a>
                  {fax && (
                    <span className="text-ink-soft"> · {c("fax", { number: formatPhoneNumber(fax) })}</span>
                  )}
                </span>
              </p>
            </div>
            {mailAt && (
              <div className="no-print">
                <LinkButton href={mailAt(desk)} icon="mail" aria-label={`${c("write")}: ${c(kind)}`}>
                  {c("write")}
                </LinkButton>
              </div>
            )}
          </div>
        </Card>
      ))}
    </div>
  );
}
