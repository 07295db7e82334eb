import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { requireActorOf } from "@/lib/access/require-actor";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { isId } from "@/lib/values/ids";
import { PersonScreen } from "../../parts/person-screen";

export async function generateMetadata() {
  return { title: (await getTranslations("insured"))("contract") };
}

/** One of the person's own contracts, with what the insurer knows. */
export default async function OwnAffiliationPage({ params }: { params: Promise<{ affiliation: string }> }) {
  const actor = await requireActorOf("insured", "own-insurance.read");
  const { affiliation: id } = await params;
  const affiliation = isId(id) ? await openAffiliation(actor, id) : null;
  if (!affiliation) notFound();
  const [t, s] = await Promise.all([getTranslations("insured"), getTranslations("statements")]);
  return (
    <PersonScreen
      affiliation={affiliation}
      list={{ href: "/insured", label: t("title") }}
      action={
        <LinkButton href={`/insured/statement/${affiliation.id}`} icon="chart-line">
          {s("statement.open")}
        </LinkButton>
      }
    />
  );
}
