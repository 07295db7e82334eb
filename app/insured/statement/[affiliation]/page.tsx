import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { requireActorOf } from "@/lib/access/require-actor";
import { brand } from "@/lib/email/brand";
import { findStatements } from "@/lib/statements/find-statements";
import { viewStatement } from "@/lib/statements/statement-view";
import { isId } from "@/lib/values/ids";
import { FigureTable } from "../../figure-table";
import { ReserveChart } from "../../reserve-chart";
import { Tiles } from "../../tiles";
import { OtherContracts } from "./other-contracts";

export async function generateMetadata() {
  return { title: (await getTranslations("statements.statement"))("plain-title") };
}

/** What somebody has in one contract: saved, expected, on death, on disability, and how it came about. */
export default async function StatementPage({ params }: { params: Promise<{ affiliation: string }> }) {
  const actor = await requireActorOf("insured", "own-insurance.read");
  const { affiliation: id } = await params;
  if (!isId(id)) notFound();
  const [statements, t, contracts, language] = await Promise.all([
    findStatements(actor, {}),
    getTranslations("statements.statement"),
    getTranslations("insured"),
    getLocale(),
  ]);
  const statement = statements.find((one) => one.id === id);
  if (!statement) notFound();
  const view = viewStatement(statement, language, brand());
  const { known, none, closed, beneficiaries, data, complaint, official } = view;
  return (
    <>
      <PageHeader
        crumbs={[
          { href: "/insured", label: contracts("title") },
          { href: `/insured/${id}`, label: statement.contract.name },
          { label: view.title },
        ]}
        title={view.title}
        intro={view.intro}
        action={
          <LinkButton href={`/insured/statement/${id}/pdf`} icon="download" variant="primary">
            {t("pdf")}
          </LinkButton>
        }
      />
      <div className="grid gap-6">
        {closed && (
          <Notice tone="info" title={closed.title}>
            <p>{closed.text}</p>
          </Notice>
        )}
        {none && (
          <Notice tone="info" title={none.title}>
            <p>{none.text}</p>
          </Notice>
        )}
        {known && (
          <>
            <Tiles tiles={known.tiles} />
            {known.chart && <ReserveChart chart={known.chart} />}
            <div className="grid gap-6 lg:grid-cols-2">
              <Card title={known.scenarios.title}>
                <div className="grid gap-4">
                  <p>{known.scenarios.when}</p>
                  <FigureTable
                    name={known.scenarios.title}
                    head={known.scenarios.head}
                    rows={known.scenarios.rows}
                  />
                  <p className="text-ink-soft text-small">{known.scenarios.note}</p>
                </div>
              </Card>
              <Card title={known.moves.title}>
                <div className="grid gap-4">
                  <FigureTable
                    name={known.moves.title}
                    head={known.moves.head}
                    rows={known.moves.rows}
                    total
                  />
                  <p className="text-ink-soft text-small">{known.moves.note}</p>
                </div>
              </Card>
            </div>
          </>
        )}
        <div className="grid gap-6 lg:grid-cols-2">
          <div className="grid content-start gap-6">
            {known && (
              <Card title={known.covers.title}>
                <DefinitionList items={known.covers.items} />
              </Card>
            )}
            <Card title={beneficiaries.title}>
              <ol className="grid list-decimal gap-1 ps-5">
                {beneficiaries.items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ol>
              <p className="mt-3 text-ink-soft text-small">{beneficiaries.note}</p>
            </Card>
            {known && (
              <Card title={known.costs.title}>
                <p>{known.costs.text}</p>
              </Card>
            )}
          </div>
          <div className="grid content-start gap-6">
            <Card title={data.title}>
              <DefinitionList items={data.items} />
              <p className="mt-3 text-ink-soft text-small">{data.note}</p>
            </Card>
            <Card title={complaint.title}>
              <p>{complaint.text}</p>
            </Card>
          </div>
        </div>
        {statements.length > 1 && <OtherContracts statements={statements} current={id} />}
        <Notice tone="info" title={official.title}>
          <p>{official.text}</p>
        </Notice>
        <p className="text-ink-soft text-small">{view.demo}</p>
      </div>
    </>
  );
}
