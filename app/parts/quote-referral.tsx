import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { QuoteOutcome, ReferralView } from "@/lib/quotes/find-outcome";

/** What the insurer said, as long as it matters: agreed, refused, or agreed to answers that have changed since. */
export function InsurerAnswer({ outcome }: { outcome: QuoteOutcome }) {
  const t = useTranslations("quotes.outcome");
  const { answered, fresh, referrals, versions, current, number, status } = outcome;
  if (status === "REFERRED") return null;
  const last = referrals.find(({ answer }) => answer !== null);
  if (answered?.answer === "ACCEPTED" && fresh)
    return (
      <Notice tone="success" title={t("now.agreed-title")}>
        <p>{t("now.agreed-text", { name: answered.answeredBy ?? "—" })}</p>
        <Reason referral={answered} />
      </Notice>
    );
  const wasOffered = versions.some(({ id, offeredAt }) => id === last?.versionId && offeredAt);
  if (last?.answer === "ACCEPTED" && !wasOffered && status !== "EXPIRED")
    return (
      <Notice tone="warning" title={t("now.voided-title")}>
        <p>{t("now.voided-text", { version: String(last.version) })}</p>
      </Notice>
    );
  // What was refused matters until another version was calculated.
  if (last?.answer === "REFUSED" && (last.version === number || !current) && status !== "EXPIRED")
    return (
      <Notice tone="danger" title={t("now.refused-title")}>
        <p>{t("now.refused-text", { name: last.answeredBy ?? "—" })}</p>
        <Reason referral={last} />
      </Notice>
    );
  return null;
}

/** Reason or conditions, with the lines they were written in. */
export function Reason({
  referral: { answer, reason },
}: {
  referral: Pick<ReferralView, "answer" | "reason">;
}) {
  const t = useTranslations("quotes.outcome.referral");
  if (!reason) return null;
  return (
    <p className="mt-2 whitespace-pre-line">
      <strong>{t(answer === "ACCEPTED" ? "conditions" : "reason")}:</strong> {reason}
    </p>
  );
}
