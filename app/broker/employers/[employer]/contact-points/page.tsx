import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { requireActorOf } from "@/lib/access/require-actor";
import { isId } from "@/lib/values/ids";
import { ContactDesks } from "../../../../parts/employer/contact-desks";
import { EmployerFrame } from "../employer-frame";
import { employerOf } from "../employer-of";

type Props = { params: Promise<{ employer: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("inbox.contact-points"))("title") };
}

/** The insurer's desks for this employer. What the employer asked of them stays between those two. */
export default async function ContactPointsPage({ params }: Props) {
  const actor = await requireActorOf("broker", "employers.read");
  const { employer: id } = await params;
  const [employer, t] = await Promise.all([
    isId(id) ? employerOf(actor, id) : null,
    getTranslations("inbox.contact-points"),
  ]);
  if (!employer) notFound();
  return (
    <EmployerFrame actor={actor} employerId={id} screen="contact-points">
      <PageHeader title={t("title")} intro={t("intro-broker")} />
      <ContactDesks points={employer.contactPoints} />
    </EmployerFrame>
  );
}
