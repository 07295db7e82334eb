import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { Categories } from "../../../../parts/employer/categories";
import { EmployerFrame } from "../employer-frame";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.categories"))("title") };
}

export default async function CategoriesPage({ params }: Props) {
  const actor = await requireActorOf("broker", "employers.read");
  const { employer } = await params;
  return (
    <EmployerFrame actor={actor} employerId={employer} screen="categories">
      <Categories actor={actor} employerId={employer} at={`/broker/employers/${employer}`} />
    </EmployerFrame>
  );
}
