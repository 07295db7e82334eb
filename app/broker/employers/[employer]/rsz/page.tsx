import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { Rsz } from "../../../../parts/employer/rsz";
import { EmployerFrame } from "../employer-frame";

type Props = {
  params: Promise<{ employer: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.rsz"))("title") };
}

export default async function RszPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("broker", "premiums.read");
  const [{ employer }, { year }] = await Promise.all([params, searchParams]);
  return (
    <EmployerFrame actor={actor} employerId={employer} screen="rsz">
      <Rsz actor={actor} employerId={employer} at={`/broker/employers/${employer}`} year={year} />
    </EmployerFrame>
  );
}
