import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { Settlement } from "../../../../parts/employer/settlement";

type Props = { params: Promise<{ employer: string; settlement: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.settlement"))("title") };
}

export default async function SettlementPage({ params }: Props) {
  const actor = await requireActorOf("employer", "premiums.read");
  const { employer, settlement } = await params;
  return <Settlement actor={actor} employerId={employer} at={`/employer/${employer}`} id={settlement} />;
}
