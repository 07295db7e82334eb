import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { type Step, StepList } from "@/components/ui/step-list";
import { requireActorOf } from "@/lib/access/require-actor";
import { findDraft, findDrafts } from "@/lib/changes/find-draft";
import { findEntries } from "@/lib/employers/find-entries";
import { CheckStep } from "./check-step";
import { Drafts } from "./drafts";
import { FamilyStep } from "./family-step";
import { PersonStep } from "./person-step";
import { WorkStep } from "./work-step";

type Props = {
  params: Promise<{ employer: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const stepNames = ["person", "work", "family", "check"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("people.new"))("title") };
}

/** A new affiliation in four steps; each keeps what was typed, so that one may leave and come back, or a colleague may. */
export default async function NewAffiliationPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "people.change");
  const [{ employer }, asked] = await Promise.all([params, searchParams]);
  if (!(await findEntries(actor, employer)).has("NEW_AFFILIATION")) notFound();
  const draftId = typeof asked.draft === "string" ? asked.draft : undefined;
  const [draft, drafts, t, list] = await Promise.all([
    draftId ? findDraft(actor, employer, draftId) : null,
    draftId ? [] : findDrafts(actor, employer),
    getTranslations("people.new"),
    getTranslations("employer.people"),
  ]);
  if (draftId && !draft) notFound();
  const furthest = !draft?.person ? 0 : !draft.work ? 1 : 3;
  const wanted = stepNames.indexOf(asked.step as (typeof stepNames)[number]);
  const at = Math.min(Math.max(wanted, 0), furthest);
  const steps: Step[] = stepNames.map((name, place) => ({
    label: t(`steps.${name}`),
    state: place === at ? "current" : place < furthest || (place === 2 && at === 3) ? "done" : "to-do",
    ...(draftId && place <= furthest
      ? { href: `/employer/${employer}/people/new?draft=${draftId}&step=${name}` }
      : {}),
  }));
  const ids = { employerId: employer, ...(draftId ? { draftId } : {}) };
  return (
    <>
      <PageHeader
        crumbs={[{ label: list("title"), href: `/employer/${employer}/people` }, { label: t("title") }]}
        title={t("title")}
        intro={t("intro")}
      />
      <div className="grid gap-6 lg:grid-cols-[14rem_1fr]">
        <StepList steps={steps} />
        <div className="grid max-w-180 content-start gap-6">
          {drafts.length > 0 && <Drafts employerId={employer} drafts={drafts} />}
          {at === 0 && <PersonStep ids={ids} person={draft?.person} />}
          {at === 1 && draftId && (
            <WorkStep actor={actor} ids={{ employerId: employer, draftId }} work={draft?.work} />
          )}
          {at === 2 && draft && draftId && (
            <FamilyStep
              ids={{ employerId: employer, draftId }}
              family={draft.family}
              lastName={draft.person?.lastName}
            />
          )}
          {at === 3 && draft && draftId && (
            <CheckStep actor={actor} ids={{ employerId: employer, draftId }} draft={draft} />
          )}
        </div>
      </div>
    </>
  );
}
