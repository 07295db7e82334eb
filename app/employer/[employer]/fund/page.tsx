import { getTranslations } from "next-intl/server";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { FinancingFund } from "../../../parts/employer/fund";

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.fund"))("title") };
}

export default async function FundPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "premiums.read");
  const { employer } = await params;
  return (
    <FinancingFund
      actor={actor}
      employerId={employer}
      at={`/employer/${employer}`}
      params={await searchParams}
    />
  );
}
