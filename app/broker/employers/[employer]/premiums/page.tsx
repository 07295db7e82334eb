import { getTranslations } from "next-intl/server";
import type { Params } from "@/components/table/table-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { Settlements } from "../../../../parts/employer/settlements";
import { EmployerFrame } from "../employer-frame";

type Props = { params: Promise<{ employer: string }>; searchParams: Promise<Params> };

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.settlement"))("title") };
}

export default async function PremiumsPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("broker", "premiums.read");
  const { employer } = await params;
  return (
    <EmployerFrame actor={actor} employerId={employer} screen="premiums">
      <Settlements
        actor={actor}
        employerId={employer}
        at={`/broker/employers/${employer}`}
        params={await searchParams}
      />
    </EmployerFrame>
  );
}
