import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { Rsz } from "../../../parts/employer/rsz";

type Props = {
  params: Promise<{ employer: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("premiums.rsz"))("title") };
}

export default async function RszPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "premiums.read");
  const [{ employer }, { year }] = await Promise.all([params, searchParams]);
  return <Rsz actor={actor} employerId={employer} at={`/employer/${employer}`} year={year} />;
}
