import { database } from "@/lib/database/client";
import { chooseColumns } from "@/lib/exchange/choose-columns";
import { findPeopleOfEmployer } from "@/lib/exchange/people-of-employer";
import { countToFillIn, findToFillIn, readToFillIn } from "@/lib/exchange/read-to-fill-in";
import { newId } from "@/lib/values/ids";
import { byRecord, piece, type Verb } from "./verb";
import { firstPersonOf, type World } from "./world";

/** A file of the sender's own whose columns were asked. */
async function anAskedUpload({ employer }: World): Promise<string> {
  const id = newId();
  const headers = ["A", "B"].map((letters) => ({ letters, header: letters, samples: [], guess: null }));
  await database().upload.create({
    data: {
      id,
      type: "insured-overview",
      employerId: employer.id,
      status: "COLUMNS_ASKED",
      columns: { headerRow: 1, headers },
    },
  });
  return id;
}

const ofEmployer = ({ employer }: World) => employer.id;

export const ownFileVerbs: Readonly<Record<string, Verb>> = {
  "lib/exchange/choose-columns.ts chooseColumns": byRecord({
    opens: ["employer"],
    make: anAskedUpload,
    call: (actor, uploadId) =>
      chooseColumns(actor, { uploadId, columns: { affiliateNumber: "A", workEmail: "B" } }),
  }),
  "lib/exchange/people-of-employer.ts findPeopleOfEmployer": byRecord({
    opens: ["employer", "insured", "staff"],
    make: ofEmployer,
    call: findPeopleOfEmployer,
  }),
  "lib/exchange/read-to-fill-in.ts countToFillIn": byRecord({
    opens: ["employer", "insured", "staff"],
    make: ofEmployer,
    call: countToFillIn,
  }),
  "lib/exchange/read-to-fill-in.ts readToFillIn": byRecord({
    opens: ["employer", "insured", "staff"],
    make: ofEmployer,
    call: async (actor, employerId) => {
      const rows = [];
      for await (const batch of readToFillIn(actor, employerId)) rows.push(...batch);
      return rows;
    },
  }),
  "lib/exchange/read-to-fill-in.ts findToFillIn": byRecord({
    opens: ["employer", "insured", "staff"],
    make: ({ employer }) => firstPersonOf(employer).affiliationId,
    call: (actor, affiliationId, { employer }) => findToFillIn(actor, employer.id, [affiliationId]),
  }),
  "lib/exchange/write-result-file.ts writeResultFile": piece(
    "Called by the job that applied the list, with its sender; a stranger is tried in write-result-file.test.ts.",
  ),
};
