import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { FundingChecks } from "../../../../parts/employer/funding";
import { EmployerFrame } from "../employer-frame";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.funding"))("title") };
}

export default async function FundingPage({ params }: Props) {
  const actor = await requireActorOf("broker", "premiums.read");
  const { employer } = await params;
  return (
    <EmployerFrame actor={actor} employerId={employer} screen="funding">
      <FundingChecks actor={actor} employerId={employer} at={`/broker/employers/${employer}`} />
    </EmployerFrame>
  );
}
