import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { AuditTable } from "../../parts/audit-table";
import { VerifyChains } from "./verify-chains";

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("staff.title") };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActorOf("staff", "audit.read");
  const t = await getTranslations("audit.staff");
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro")} />
      <div className="grid gap-6">
        <VerifyChains
          words={{
            verify: t("verify"),
            sound: t("sound"),
            broken: t("broken"),
            about: t("verify-about"),
            links: t("links"),
          }}
        />
        <AuditTable actor={actor} path="/staff/audit" params={await searchParams} />
      </div>
    </>
  );
}
