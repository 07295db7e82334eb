import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { currentSignedIn } from "@/lib/access/current";
import { permits } from "@/lib/access/permissions";
import { requireActorOf } from "@/lib/access/require-actor";
import { findAffiliationFile } from "@/lib/changes/find-affiliation-file";
import { findActions } from "@/lib/exchange/find-actions";
import { openAffiliation } from "@/lib/insured/open-affiliation";
import { plainDateOf } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { today } from "@/lib/values/moments";
import { AffiliationFile } from "../../../../parts/employer/affiliation-file";
import { PersonScreen } from "../../../../parts/person-screen";
import { ChangeNotice } from "../change-notice";

type Props = {
  params: Promise<{ employer: string; affiliation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("employer.person"))("title") };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "people.read");
  const [{ employer, affiliation: id }, { done, action }, signedIn] = await Promise.all([
    params,
    searchParams,
    currentSignedIn(),
  ]);
  const affiliation = isId(id) ? await openAffiliation(actor, id) : null;
  if (!affiliation || affiliation.employerId !== employer) notFound();
  const [file, latest, list, t] = await Promise.all([
    findAffiliationFile(actor, id),
    findActions(actor, { employerId: employer, affiliationId: id, size: 10 }),
    getTranslations("employer.people"),
    getTranslations("people"),
  ]);
  const running = !affiliation.endsOn || plainDateOf(affiliation.endsOn) >= today();
  const mayChange = running && signedIn?.hat && permits(signedIn.hat, "people.change", employer);
  const screen = `/employer/${employer}/people/${id}`;
  return (
    <PersonScreen
      affiliation={affiliation}
      list={{ href: `/employer/${employer}/people`, label: list("title") }}
      notice={<ChangeNotice employerId={employer} done={done} actionId={action} />}
      action={
        mayChange && (
          <>
            <LinkButton href={`${screen}/change`} variant="primary" icon="pencil">
              {t("screen.change")}
            </LinkButton>
            <LinkButton href={`${screen}/leave`} icon="user-minus">
              {t("screen.leave")}
            </LinkButton>
          </>
        )
      }
      familyAction={
        mayChange && (
          <LinkButton href={`${screen}/family`} variant="quiet" size="small" icon="pencil">
            {t("family.edit")}
          </LinkButton>
        )
      }
    >
      {file && (
        <AffiliationFile
          file={file}
          actions={{ rows: latest.rows, path: `/employer/${employer}/actions` }}
          showAcceptance={Boolean(signedIn?.hat && permits(signedIn.hat, "acceptance.read", employer))}
        />
      )}
    </PersonScreen>
  );
}
