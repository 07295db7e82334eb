import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { requireActorOf } from "@/lib/access/require-actor";
import { compareQuotes, findComparable } from "@/lib/quotes/compare-quotes";
import { openQuote } from "@/lib/quotes/open-quote";
import { isId } from "@/lib/values/ids";
import { ChooseOther } from "./choose-other";
import { ComparedQuotes } from "./compared-quotes";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("quotes.compare"))("title") };
}

/** Two quotes or versions side by side; as long as there is only one, the choice of the other. */
export default async function ComparePage({ searchParams }: Props) {
  const actor = await requireActorOf("broker", "quotes.read");
  const [asked, t, o] = await Promise.all([
    searchParams,
    getTranslations("quotes.compare"),
    getTranslations("quotes.outcome"),
  ]);
  const { one, other } = asked;
  if (!isId(one)) notFound();
  const comparison = isId(other) ? await compareQuotes(actor, { one, other }) : null;
  if (isId(other) && !comparison) notFound();
  const quote = comparison ? null : await openQuote(actor, one);
  if (!comparison && !quote) notFound();
  const named = comparison?.one ?? quote;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: o("list"), href: "/broker/quotes" },
          ...(named ? [{ label: named.reference, href: `/broker/quotes/${named.id}` }] : []),
          { label: t("title") },
        ]}
        title={t("title")}
        intro={t("intro")}
        action={
          comparison && (
            <LinkButton href={`/broker/quotes/compare?one=${comparison.one.id}`} icon="columns-3">
              {t("other")}
            </LinkButton>
          )
        }
      />
      {comparison ? (
        <ComparedQuotes comparison={comparison} all={asked.all === "1"} />
      ) : (
        <ChooseOther one={one} choices={await findComparable(actor, one)} />
      )}
    </>
  );
}
