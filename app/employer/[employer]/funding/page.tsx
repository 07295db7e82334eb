import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { FundingChecks } from "../../../parts/employer/funding";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.funding"))("title") };
}

export default async function FundingPage({ params }: Props) {
  const actor = await requireActorOf("employer", "premiums.read");
  const { employer } = await params;
  return <FundingChecks actor={actor} employerId={employer} at={`/employer/${employer}`} />;
}
