import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { sentences } from "@/lib/i18n/sentences";

const outcomes = [
  "invited",
  "added",
  "expected",
  "changed",
  "role",
  "added-to",
  "taken-from",
  "resent",
  "revoked",
  "removed",
] as const;

type Asked = string | readonly string[] | undefined;

/** What just happened to a colleague, and what is worth a second look at the address that was given. */
export async function ColleagueNotice({ done, look }: { done: Asked; look: Asked }) {
  const outcome = outcomes.find((one) => one === done);
  if (!outcome) return null;
  const [t, words] = await Promise.all([getTranslations("colleagues"), sentences("email")]);
  const warnings = [look ?? []]
    .flat()
    .map((code) => (Object.hasOwn(words, code) ? words[code] : undefined))
    .filter(Boolean);
  return (
    <div className="mb-6 grid gap-3">
      <Notice tone="success" title={t(`done.${outcome}.title`)}>
        <p>{t(`done.${outcome}.text`)}</p>
      </Notice>
      {warnings.length > 0 && (
        <Notice tone="warning" title={t("look")}>
          {warnings.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
