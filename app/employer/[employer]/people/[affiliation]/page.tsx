import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { isId } from "@/lib/values/ids";
import { PersonScreen } from "../../../../parts/person-screen";

type Props = { params: Promise<{ employer: string; affiliation: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("employer.person"))("title") };
}

export default async function PersonPage({ params }: Props) {
  const actor = await requireActorOf("employer", "people.read");
  const { employer, affiliation: id } = await params;
  const affiliation = isId(id) ? await openAffiliation(actor, id) : null;
  if (!affiliation || affiliation.employerId !== employer) notFound();
  const t = await getTranslations("employer.people");
  return (
    <PersonScreen
      affiliation={affiliation}
      list={{ href: `/employer/${employer}/people`, label: t("title") }}
    />
  );
}
