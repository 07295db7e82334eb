import { getTranslations } from "next-intl/server";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { Settlements } from "../../../parts/employer/settlements";

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.settlement"))("title") };
}

export default async function PremiumsPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "premiums.read");
  const { employer } = await params;
  return (
    <Settlements
      actor={actor}
      employerId={employer}
      at={`/employer/${employer}`}
      params={await searchParams}
    />
  );
}
