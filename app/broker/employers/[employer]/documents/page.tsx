import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { LegalDocuments } from "../../../../parts/employer/documents";
import { EmployerFrame } from "../employer-frame";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.documents"))("title") };
}

export default async function DocumentsPage({ params }: Props) {
  const actor = await requireActorOf("broker", "documents.read");
  const { employer } = await params;
  return (
    <EmployerFrame actor={actor} employerId={employer} screen="documents">
      <LegalDocuments
        actor={actor}
        employerId={employer}
        pdfAt={(id) => `/broker/employers/${employer}/documents/${id}/pdf`}
      />
    </EmployerFrame>
  );
}
