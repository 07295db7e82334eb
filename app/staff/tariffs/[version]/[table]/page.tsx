import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Form } from "@/components/form/form";
import { FormButtons, SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { requireActorOf } from "@/lib/access/require-actor";
import { sentences } from "@/lib/i18n/sentences";
import type { FigureTable } from "@/lib/tariffs/figure-table";
import { openTariff } from "@/lib/tariffs/open-tariff";
import { isId } from "@/lib/values/ids";
import { saveFiguresAction } from "../../actions";
import { figureWords } from "../../figure-words";
import { FigureFields } from "./figure-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tariffs.staff"))("figures.edit") };
}

/** One table of a draft, to be changed. What was published is not here. */
export default async function FiguresPage({
  params,
}: {
  params: Promise<{ version: string; table: string }>;
}) {
  const actor = await requireActorOf("staff", "tariffs.manage");
  const { version: id, table: key } = await params;
  const [t, ui, words, tariff, said] = await Promise.all([
    getTranslations("tariffs.staff"),
    getTranslations("ui"),
    figureWords(actor.language),
    isId(id) ? openTariff(actor, id) : null,
    sentences("figure", "answer", "money", "value", "tariff"),
  ]);
  const table: FigureTable | undefined = tariff?.tables.find((one) => one.key === key);
  if (tariff?.status !== "DRAFT" || !table) notFound();
  const title = words.table(key);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), href: "/staff/tariffs" },
          { label: tariff.name, href: `/staff/tariffs/${id}` },
          { label: title },
        ]}
        title={title}
        intro={table.grows ? t("figures.grows") : t("figures.units")}
      />
      <Form action={saveFiguresAction} sentences={said} className="grid gap-6">
        <input type="hidden" name="tariffId" value={id} />
        <input type="hidden" name="table" value={key} />
        <input type="hidden" name="stamp" value={tariff.stamp} />
        <FigureFields table={table} words={words} rowName={(number) => t("figures.row", { number })} />
        <FormButtons>
          <SubmitButton>{t("figures.save")}</SubmitButton>
          <LinkButton href={`/staff/tariffs/${id}#${key}`}>{ui("cancel")}</LinkButton>
        </FormButtons>
      </Form>
    </>
  );
}
