import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { findStatements } from "@/lib/statements/find-statements";
import { viewTotal } from "@/lib/statements/statement-view";
import { ContractCard } from "./contract-card";
import { ReserveChart } from "./reserve-chart";
import { Tiles } from "./tiles";

export async function generateMetadata() {
  return { title: (await getTranslations("insured"))("title") };
}

/** What the person has together, then contract by contract, the running ones first. */
export default async function InsuredHome() {
  const actor = await requireActorOf("insured", "own-insurance.read");
  const [statements, t, s, language] = await Promise.all([
    findStatements(actor, {}),
    getTranslations("insured"),
    getTranslations("statements.statement"),
    getLocale(),
  ]);
  const total = viewTotal(statements, language);
  const chart = total?.chart;
  return (
    <>
      <PageHeader title={t("title")} intro={t("intro", { name: actor.name })} />
      {statements.length === 0 ? (
        <div className="card">
          <EmptyState icon="umbrella" title={t("empty")}>
            {t("empty-text")}
          </EmptyState>
        </div>
      ) : (
        <div className="grid gap-6">
          {total && (
            <div className="grid gap-2">
              <Tiles tiles={total.tiles} />
              {statements.length > 1 && <p className="text-ink-soft text-small">{s("home.sum")}</p>}
              <p className="text-ink-soft text-small">{s("home.assumption")}</p>
            </div>
          )}
          <div className={chart ? "grid gap-6 xl:grid-cols-[3fr_2fr]" : "grid gap-6"}>
            {chart && <ReserveChart chart={chart} />}
            <section className="grid content-start gap-4">
              <h2 className="sr-only">{s("home.contracts")}</h2>
              <ul className="grid gap-4">
                {statements.map((statement) => (
                  <li key={statement.id}>
                    <ContractCard statement={statement} />
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </div>
      )}
    </>
  );
}
