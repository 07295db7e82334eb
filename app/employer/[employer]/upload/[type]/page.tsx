import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireActorOf } from "@/lib/access/require-actor";
import { type Entry, findEntries } from "@/lib/employers/find-entries";
import { limits } from "@/lib/excel/limits";
import { findUploads } from "@/lib/exchange/find-uploads";
import { sentences } from "@/lib/i18n/sentences";
import { isId } from "@/lib/values/ids";
import { UploadSteps } from "../../uploads/upload-steps";
import { SendList } from "./send-list";
import { WaitingUploads } from "./waiting-uploads";

type Props = {
  params: Promise<{ employer: string; type: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What can be sent as a file, which menu entry it hangs on, and the same list as a download. */
const kinds = {
  "insured-overview": { entry: "UPLOAD_INSURED_OVERVIEW", download: "DOWNLOAD_INSURED_OVERVIEW" },
  "salary-list": { entry: "UPLOAD_SALARY_LIST", download: "DOWNLOAD_SALARY_LIST" },
  "single-premium-list": { entry: "UPLOAD_SINGLE_PREMIUM_LIST", download: "DOWNLOAD_SINGLE_PREMIUM_LIST" },
} as const satisfies Record<string, { entry: Entry; download: Entry }>;
type Kind = keyof typeof kinds;

export async function generateMetadata({ params }: Props) {
  const [t, { type }] = await Promise.all([getTranslations("uploads"), params]);
  return { title: Object.hasOwn(kinds, type) ? t(`send.title.${type as Kind}`) : t("title") };
}

/** Bestand: what to send, where to get it, and the place to drop it. */
export default async function UploadPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "uploads.send");
  const [{ employer, type }, { problem }] = await Promise.all([params, searchParams]);
  if (!isId(employer) || !actor.employerIds.includes(employer) || !Object.hasOwn(kinds, type)) notFound();
  const kind = type as Kind;
  const [entries, waiting, t, said] = await Promise.all([
    findEntries(actor, employer),
    findUploads(actor, { employerId: employer, type: kind }),
    getTranslations("uploads"),
    sentences("file", "upload", "uploads"),
  ]);
  if (!entries.has(kinds[kind].entry)) notFound();
  const words: Readonly<Record<string, string>> = {
    ...said,
    "file.too-large": t("send.too-large"),
    "file.incomplete": t("send.incomplete"),
    offline: t("send.offline"),
  };
  const address = `/uploads/${employer}/${kind}`;
  const code = typeof problem === "string" ? problem : undefined;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("uploads"), href: `/employer/${employer}` }, { label: t(`type.${kind}`) }]}
        title={t(`send.title.${kind}`)}
        intro={t(`send.intro.${kind}`)}
      />
      <UploadSteps at="file" />
      <div className="mt-6 grid items-start gap-6 xl:grid-cols-[2fr_1fr]">
        <div className="grid gap-6">
          {code && (
            <Notice tone="danger" title={t("send.failed")} live>
              <p>{sentenceOf(words, code)}</p>
            </Notice>
          )}
          <Card>
            <SendList
              address={address}
              leadsTo={`/employer/${employer}/uploads`}
              accept=".xlsx,.csv"
              maxBytes={limits.packedBytes}
              sentences={words}
              words={{
                label: t("send.file"),
                hint: t("send.file-hint"),
                sending: t("send.sending"),
                arrived: t("send.arrived"),
                // Filled in by the browser, as it goes.
                of: t("send.of", { done: "{done}", total: "{total}" }),
                stop: t("send.stop"),
                failed: t("send.failed"),
                again: t("send.again"),
              }}
            >
              <div className="without-script">
                <SubmitButton icon="upload">{t("send.go")}</SubmitButton>
              </div>
            </SendList>
          </Card>
          <WaitingUploads employerId={employer} uploads={waiting} />
        </div>
        <div className="grid gap-6">
          <Card title={t("send.how")}>
            <ol className="grid list-decimal gap-2 pl-5">
              <li>
                {t(`send.step-fill.${kind}`)}{" "}
                {entries.has(kinds[kind].download) && (
                  <a href={`/employer/${employer}/download/${kind}`}>{t("send.get-list")}</a>
                )}
              </li>
              <li>{t("send.step-check")}</li>
              <li>{t(`send.step-send.${kind}`)}</li>
            </ol>
          </Card>
          {kind === "insured-overview" && (
            <Notice tone="info" title={t("send.private-title")}>
              <p>{t("send.private-text")}</p>
            </Notice>
          )}
          <Card title={t("send.own-title")}>
            <p className="text-ink-soft">{t("send.own-text")}</p>
          </Card>
          {kind === "insured-overview" && (
            <Card title={t("send.domain-title")}>
              <p className="mb-3 text-ink-soft">{t("send.domain-text")}</p>
              <LinkButton href={`/employer/${employer}/domain-change`} icon="mail" size="small">
                {t("send.domain-go")}
              </LinkButton>
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

/** What a browser without script is told when it is led back here. */
function sentenceOf(words: Readonly<Record<string, string>>, code: string): string {
  const sentence = Object.hasOwn(words, code) ? words[code] : words.unexpected;
  return sentence?.replace("{reference}", "—") ?? code;
}
