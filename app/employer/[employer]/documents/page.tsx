import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { LegalDocuments } from "../../../parts/employer/documents";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.documents"))("title") };
}

/** Contract by contract what the law or the contract asks for. */
export default async function DocumentsPage({ params }: Props) {
  const actor = await requireActorOf("employer", "documents.read");
  const { employer } = await params;
  return (
    <LegalDocuments
      actor={actor}
      employerId={employer}
      pdfAt={(id) => `/employer/${employer}/correspondence/${id}/pdf`}
    />
  );
}
