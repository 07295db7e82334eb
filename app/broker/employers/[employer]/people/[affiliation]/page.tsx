import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireActorOf } from "@/lib/access/require-actor";
import { findAffiliationFile } from "@/lib/changes/find-affiliation-file";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { isId } from "@/lib/values/ids";
import { AffiliationFile } from "../../../../../parts/employer/affiliation-file";
import { PersonScreen } from "../../../../../parts/person-screen";
import { EmployerFrame } from "../../employer-frame";

type Props = { params: Promise<{ employer: string; affiliation: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("employer.person"))("title") };
}

/** Opening it leaves a line that the person, the employer and the office can read. */
export default async function PersonPage({ params }: Props) {
  const actor = await requireActorOf("broker", "people.read");
  const { employer, affiliation: id } = await params;
  const affiliation = isId(id) ? await openAffiliation(actor, id) : null;
  if (!affiliation || affiliation.employerId !== employer) notFound();
  const [file, t] = await Promise.all([findAffiliationFile(actor, id), getTranslations("employer.people")]);
  return (
    <EmployerFrame actor={actor} employerId={employer} screen="people">
      <PersonScreen
        affiliation={affiliation}
        list={{ href: `/broker/employers/${employer}/people`, label: t("title") }}
      >
        {file && <AffiliationFile file={file} showAcceptance={false} />}
      </PersonScreen>
    </EmployerFrame>
  );
}
