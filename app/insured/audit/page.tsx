import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { AuditTable } from "../../parts/audit-table";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("insured.title") };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("insured", "audit.read");
  const t = await getTranslations("audit.insured");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <AuditTable actor={actor} path="/insured/audit" params={await searchParams} />
    </>
  );
}
