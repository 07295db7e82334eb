import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { Settlement } from "../../../../../parts/employer/settlement";
import { EmployerFrame } from "../../employer-frame";

type Props = { params: Promise<{ employer: string; settlement: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.settlement"))("title") };
}

export default async function SettlementPage({ params }: Props) {
  const actor = await requireActorOf("broker", "premiums.read");
  const { employer, settlement } = await params;
  return (
    <EmployerFrame actor={actor} employerId={employer} screen="premiums">
      <Settlement actor={actor} employerId={employer} at={`/broker/employers/${employer}`} id={settlement} />
    </EmployerFrame>
  );
}
