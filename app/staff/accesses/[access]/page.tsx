import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { permits } from "@/lib/access/permissions";
import { requireActorOf, requireSignedIn } from "@/lib/access/require-actor";
import { openAccess } from "@/lib/products/open-access";
import { isProduct } from "@/lib/products/products";
import { isId } from "@/lib/values/ids";
import { AccessStatus } from "../../../parts/access-status";
import { AccessAnswer } from "./access-answer";
import { AccessFacts } from "./access-facts";
import { Elsewhere, PastRequests } from "./past-requests";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products.staff"))("request") };
}

const outcomes = ["accepted", "refused", "ended"] as const;

/** One request, with everything that a yes or a no hangs on. */
export default async function AccessPage({
  params,
  searchParams,
}: {
  params: Promise<{ access: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const actor = await requireActorOf("staff", "products.read");
  const [{ access: accessId }, { done }] = await Promise.all([params, searchParams]);
  const [t, access, { hat }] = await Promise.all([
    getTranslations("products"),
    isId(accessId) ? openAccess(actor, accessId) : null,
    requireSignedIn(),
  ]);
  if (!access) notFound();
  const { group, product, clash, producerNumber: number } = access;
  const outcome = outcomes.find((one) => one === done);
  const name = isProduct(product) ? t(`name.${product}`) : product;
  const live = access.status === "REQUESTED" || access.status === "ACCEPTED";
  return (
    <>
      <LiveRefresh topics={[`access:${access.id}`]} />
      <PageHeader
        crumbs={[{ label: t("staff.title"), href: "/staff/accesses" }, { label: group.brokerage.name }]}
        title={group.brokerage.name}
        status={<AccessStatus status={access.status} />}
        intro={t("staff.request-of", { product: name, group: group.name })}
      />
      {outcome && <Notice tone="success" title={t(`staff.done.${outcome}`)} className="mb-6" />}
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          {clash && access.status === "REQUESTED" && (
            <Notice tone="warning" title={t(`staff.clash-${clash.how}.title`)}>
              <p>
                {t(`staff.clash-${clash.how}.text`, { office: clash.office, group: clash.group, number })}
              </p>
            </Notice>
          )}
          <AccessFacts access={access} name={name} />
          <Card title={t("staff.past")}>
            <PastRequests past={access.past} />
          </Card>
          <Card title={t("staff.elsewhere")}>
            <Elsewhere rows={access.elsewhere} />
          </Card>
        </div>
        {live &&
          (hat && permits(hat, "products.answer") ? (
            <AccessAnswer access={access} />
          ) : (
            <p className="text-ink-soft">{t("staff.read-only")}</p>
          ))}
      </div>
    </>
  );
}
