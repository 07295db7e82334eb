import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { sentences } from "@/lib/i18n/sentences";

const outcomes = [
  "office",
  "created",
  "changed",
  "removed",
  "logo",
  "logo-removed",
  "added",
  "taken",
] as const;

type Asked = string | readonly string[] | undefined;

/** What just happened, and what of it did not: a group can be there while its logo was not a picture. */
export async function GroupDone({ done, problem }: { done?: Asked; problem?: Asked }) {
  const outcome = outcomes.find((one) => one === done);
  const [t, words] = await Promise.all([getTranslations("groups"), sentences("logo", "upload")]);
  const sentence = typeof problem === "string" && Object.hasOwn(words, problem) ? words[problem] : undefined;
  if (!outcome && !problem) return null;
  return (
    <div className="mb-6 grid gap-3">
      {outcome && <Notice tone="success" title={t(`done.${outcome}`)} live />}
      {problem && (
        <Notice tone="danger" title={t("logo.failed")} live>
          <p>{sentence ?? words.unexpected?.replace("{reference}", "—")}</p>
        </Notice>
      )}
    </div>
  );
}
