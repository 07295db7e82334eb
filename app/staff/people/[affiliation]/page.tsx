import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { isId } from "@/lib/values/ids";
import { PersonScreen } from "../../../parts/person-screen";

export async function generateMetadata() {
  return { title: (await getTranslations("employer.person"))("title") };
}

export default async function StaffPersonPage({ params }: { params: Promise<{ affiliation: string }> }) {
  const actor = await requireActorOf("staff", "people.read");
  const { affiliation: id } = await params;
  const affiliation = isId(id) ? await openAffiliation(actor, id) : null;
  if (!affiliation) notFound();
  const t = await getTranslations("staff.people");
  return <PersonScreen affiliation={affiliation} list={{ href: "/staff/people", label: t("title") }} />;
}
