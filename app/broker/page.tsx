import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LiveRefresh } from "@/components/live/live-refresh";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { requireActorOf } from "@/lib/access/require-actor";
import { findOffice } from "@/lib/brokers/find-office";
import { findEmployers } from "@/lib/employers/find-employers";
import { findProducts } from "@/lib/products/find-products";
import { findWhatWaits } from "@/lib/quotes/find-home";
import { findQuotes } from "@/lib/quotes/find-quotes";
import { formatEnterpriseNumber } from "@/lib/values/enterprise-number";
import { formatPhoneNumber } from "@/lib/values/phone-number";
import { QuoteLines } from "../parts/quote-lines";
import { WhatWaits } from "./what-waits";

export async function generateMetadata() {
  return { title: (await getTranslations("shell.menu"))("home") };
}

/** What waits for a broker, the quotes that moved last, and the employers that a mandate lets one see. */
export default async function BrokerHome() {
  const actor = await requireActorOf("broker", "quotes.read");
  const [office, employers, waiting, recent, products, t, home, locale] = await Promise.all([
    findOffice(actor),
    findEmployers(actor, { size: 5 }),
    findWhatWaits(actor),
    findQuotes(actor, { size: 6 }),
    findProducts(actor),
    getTranslations("broker"),
    getTranslations("broker.home"),
    getLocale(),
  ]);
  if (!office) notFound();
  const usable = products.some((product) => product.usable);
  const asked = products.flatMap(({ groups }) =>
    groups.filter(({ mine, access }) => mine && access?.status === "REQUESTED"),
  );
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(
    asked.map(({ group }) => group.name),
  );
  return (
    <>
      <LiveRefresh topics={["quote"]} />
      <PageHeader
        title={office.name}
        intro={home("intro")}
        action={
          usable && (
            <LinkButton href="/broker/quotes/new" variant="primary" icon="plus">
              {home("new")}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-6">
        {asked.length > 0 && (
          <Notice tone="info" title={home("access-waits", { count: asked.length })}>
            <p>
              {home("access-text", { groups: names })} <a href="/broker/products">{home("to-products")}</a>
            </p>
          </Notice>
        )}
        {!usable && asked.length === 0 && (
          <Notice tone="info" title={home("no-access")}>
            <p>
              {home("no-access-text")} <a href="/broker/products">{home("to-products")}</a>
            </p>
          </Notice>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <WhatWaits waiting={waiting} />
          <Card
            title={home("recent")}
            flush
            action={
              recent.rows.length > 0 && (
                <LinkButton href="/broker/quotes" variant="quiet" size="small">
                  {home("all-quotes")}
                </LinkButton>
              )
            }
          >
            {recent.rows.length === 0 ? (
              <EmptyState icon="file-text" title={home("no-quotes")}>
                {usable && home("no-quotes-text")}
              </EmptyState>
            ) : (
              <QuoteLines
                rows={recent.rows.map((row) => ({ ...row, note: <Moment at={row.updatedAt} /> }))}
              />
            )}
          </Card>
          <Card
            title={t("employers")}
            flush
            action={
              employers.total > 0 && (
                <LinkButton href="/broker/employers" variant="quiet" size="small">
                  {t("all-employers", { count: employers.total })}
                </LinkButton>
              )
            }
          >
            {employers.rows.length === 0 ? (
              <EmptyState icon="building-2" title={t("no-employers")}>
                {t("no-employers-text")}
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {employers.rows.map((employer) => (
                  <li key={employer.id} className="relative px-4 py-3 hover:bg-hover">
                    <a
                      href={`/broker/employers/${employer.id}`}
                      className="font-semibold no-underline after:absolute after:inset-0"
                    >
                      {employer.name}
                    </a>
                    <p className="text-ink-soft text-small">{employer.city}</p>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <Card title={t("card")}>
            <DefinitionList
              items={[
                { term: t("number"), value: formatEnterpriseNumber(office.enterpriseNumber) },
                {
                  term: t("address"),
                  value: `${office.street} ${office.houseNumber}, ${office.postcode} ${office.city}`,
                },
                { term: t("phone"), value: office.phone && formatPhoneNumber(office.phone) },
                { term: t("website"), value: office.website },
                { term: t("groups"), value: office.groups.map(({ name }) => name).join(", ") },
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
