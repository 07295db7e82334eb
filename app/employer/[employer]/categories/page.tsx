import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { Categories } from "../../../parts/employer/categories";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.categories"))("title") };
}

/** Which plan holds for whom. */
export default async function CategoriesPage({ params }: Props) {
  const actor = await requireActorOf("employer", "employers.read");
  const { employer } = await params;
  return <Categories actor={actor} employerId={employer} at={`/employer/${employer}`} />;
}
