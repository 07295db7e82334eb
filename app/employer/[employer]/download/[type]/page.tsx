import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { permits } from "@/lib/access/permissions";
import { requireActorOf, requireSignedIn } from "@/lib/access/require-actor";
import { findOfferedDownload } from "@/lib/exchange/find-downloads";
import { needsFreshSignIn } from "@/lib/identity/fresh-sign-in";
import { isId } from "@/lib/values/ids";
import { typeName } from "../../../../parts/action-words";
import { DownloadForm } from "./download-form";

type Props = {
  params: Promise<{ employer: string; type: string }>;
  searchParams: Promise<{ period?: string | string[] }>;
};

export async function generateMetadata({ params }: Props) {
  return { title: typeName(await getTranslations("status"), (await params).type) };
}

/** What the download holds, an address for the notice, Aanvragen, Terug. */
export default async function DownloadPage({ params, searchParams }: Props) {
  // The widest door of the two; lists of people ask for the narrower one below.
  const actor = await requireActorOf("employer", "premiums.download");
  const { employer, type } = await params;
  if (!isId(employer)) notFound();
  const [t, s, signedIn, download, { period }] = await Promise.all([
    getTranslations("employer.download"),
    getTranslations("status"),
    requireSignedIn(),
    findOfferedDownload(actor, employer, type),
    searchParams,
  ]);
  if (!download || !signedIn.hat || !permits(signedIn.hat, download.permission, employer)) notFound();
  const name = typeName(s, download.type);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("downloads"), href: `/employer/${employer}` }, { label: name }]}
        title={name}
        intro={t(`about.${download.type}`)}
      />
      <div className="max-w-140">
        {needsFreshSignIn(signedIn) ? (
          <Card title={t("fresh")}>
            <div className="grid justify-items-start gap-4">
              <p className="text-ink-soft">
                {t(download.about === "PEOPLE" ? "fresh-text" : "fresh-premiums")}
              </p>
              <LinkButton
                variant="primary"
                href={`/settings/confirm?back=${encodeURIComponent(`/employer/${employer}/download/${download.type}`)}`}
              >
                {t("fresh-go")}
              </LinkButton>
            </div>
          </Card>
        ) : (
          <Card>
            <DownloadForm
              actor={actor}
              employerId={employer}
              download={download}
              period={typeof period === "string" ? period : undefined}
            />
          </Card>
        )}
      </div>
    </>
  );
}
