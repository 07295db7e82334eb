import { database } from "@/lib/database/client";
import { findCategories } from "@/lib/employers/find-categories";
import { findCorrespondence } from "@/lib/inbox/find-correspondence";
import { findLegalDocuments } from "@/lib/inbox/find-legal-documents";
import { openConversation } from "@/lib/inbox/open-conversation";
import { openDocument } from "@/lib/inbox/open-document";
import { replyToDesk } from "@/lib/inbox/reply-to-desk";
import { writeToDesk } from "@/lib/inbox/write-to-desk";
import { findAcceptances } from "@/lib/insured/find-acceptances";
import { newId } from "@/lib/values/ids";
import { byList, byRecord, piece, type Verb } from "./verb";
import { firstPersonOf, type World } from "./world";

const scope = piece("The scope itself: every verb here is a test of it.");

async function aDocument(
  { employer }: World,
  shelf: "CORRESPONDENCE" | "LEGAL",
  contractId: string | null = null,
): Promise<string> {
  const title = { titleNl: "Brief", titleFr: "Lettre", titleEn: "Letter", paragraphs: ["Beste"] };
  const on = new Date("2026-01-15T00:00:00Z");
  const data = { id: newId(), employerId: employer.id, contractId, shelf, on, ...title };
  return (await database().insurerDocument.create({ data })).id;
}

async function aConversation({ employer }: World): Promise<string> {
  const message = { id: newId(), side: "STAFF" as const, authorName: "An", body: "Dag" };
  const data = { id: newId(), employerId: employer.id, desk: "CLAIMS" as const, subject: "Vraag" };
  return (await database().conversation.create({ data: { ...data, messages: { create: message } } })).id;
}

async function anAcceptance({ employer }: World): Promise<string> {
  const { affiliationId } = firstPersonOf(employer);
  const on = new Date("2026-01-15T00:00:00Z");
  const { id } = await database().medicalAcceptance.upsert({
    where: { affiliationId_cover: { affiliationId, cover: "DEATH" } },
    create: { id: newId(), affiliationId, cover: "DEATH", askedOn: on, statusOn: on },
    update: {},
  });
  return id;
}

/** The insurer's letters, legal documents and conversations; what else an employer sees of its contracts. */
export const inboxVerbs: Readonly<Record<string, Verb>> = {
  "lib/inbox/access.ts documentsVisibleTo": scope,
  "lib/inbox/access.ts conversationsVisibleTo": scope,
  "lib/inbox/find-correspondence.ts findCorrespondence": byList({
    opens: ["employer", "staff"],
    make: aConversation,
    call: (actor, { employer }) => findCorrespondence(actor, { employerId: employer.id }),
  }),
  "lib/inbox/find-legal-documents.ts findLegalDocuments": byList({
    opens: ["employer", "broker", "colleague", "staff"],
    make: (world) => aDocument(world, "LEGAL", world.employer.contracts[0].id),
    call: (actor, { employer }) => findLegalDocuments(actor, employer.id),
  }),
  "lib/inbox/open-document.ts openDocument": byRecord({
    opens: ["employer", "staff"],
    make: (world) => aDocument(world, "CORRESPONDENCE"),
    call: [
      async (actor, documentId, { employer }) =>
        nameOf(await openDocument(actor, { employerId: employer.id, documentId })),
      async (actor, documentId, { employer, otherEmployer }) =>
        nameOf(
          await openDocument(actor, {
            employerId: actor.kind === "employer" ? (actor.employerIds[0] ?? otherEmployer.id) : employer.id,
            documentId,
          }),
        ),
    ],
  }),
  "lib/inbox/open-conversation.ts openConversation": byRecord({
    opens: ["employer", "staff"],
    make: aConversation,
    call: openConversation,
  }),
  "lib/inbox/write-to-desk.ts writeToDesk": byRecord({
    opens: ["employer"],
    make: ({ employer }) => employer.id,
    call: (actor, employerId) =>
      writeToDesk(actor, { employerId, desk: "claims", subject: "Vraag", message: "Wie belt mij?" }),
  }),
  "lib/inbox/reply-to-desk.ts replyToDesk": byRecord({
    opens: ["employer"],
    make: aConversation,
    call: (actor, conversationId) => replyToDesk(actor, { conversationId, message: "Dank u" }),
  }),
  "lib/insured/find-acceptances.ts findAcceptances": byList({
    // The own acceptance is the person's own; the screen for it is another.
    opens: ["employer", "insured", "staff"],
    make: anAcceptance,
    call: (actor, { employer }) => findAcceptances(actor, { employerId: employer.id }),
  }),
  "lib/employers/find-categories.ts findCategories": byRecord({
    opens: ["employer", "broker", "colleague", "staff"],
    make: ({ employer }) => employer.id,
    call: findCategories,
  }),
};

function nameOf(file: Awaited<ReturnType<typeof openDocument>>) {
  file?.bytes.destroy();
  return file && { name: file.name };
}
