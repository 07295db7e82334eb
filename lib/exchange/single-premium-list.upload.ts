import { pool } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import { judgeSinglePremiums } from "./judge-single-premiums";
import { payerChoices, payerWords } from "./premium-payer";
import { findToFillIn } from "./read-to-fill-in";
import { singlePremiumRow } from "./single-premium-list.download";
import { singlePremiumList } from "./single-premium-list.sheet";
import type { UploadDefinition, Values } from "./upload-definition";

const nothing: Values = { amount: null, payer: null, premiumDate: null };

/** Premiums paid once. Each row is one of its own: what was declared before stays, and the same once more is asked. */
export const singlePremiumListUpload: UploadDefinition = {
  type: "single-premium-list",
  title: singlePremiumList.title,
  entry: "UPLOAD_SINGLE_PREMIUM_LIST",
  event: "person.single-premium-declared",
  invites: false,
  list: {
    sheet: singlePremiumList,
    severalAffiliations: "ask",
    severalRows: true,
    repeats: true,
    words: { payer: payerWords },
    written: () => ({ amount: null, payer: payerChoices.EMPLOYER, premiumDate: null }),
    async current(employerId, affiliationIds) {
      const { rows } = await pool().query<[id: string]>({
        text: `SELECT id FROM "Affiliation" WHERE "employerId" = $1 AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[]))`,
        values: [employerId, affiliationIds ?? null],
        rowMode: "array",
      });
      return new Map(rows.map(([id]) => [id, nothing]));
    },
    async shown(actor, employerId, affiliationIds) {
      const people = await findToFillIn(actor, employerId, affiliationIds);
      return new Map(people.map((person) => [person.id, [singlePremiumRow(person)]]));
    },
    judge: judgeSinglePremiums,
  },
  isAsBefore: Prisma.sql`TRUE`,
  apply: ({ id, employerId }) => Prisma.sql`
    todo AS MATERIALIZED (
      SELECT c."rowNumber", a.id, (c.after->>'amount')::bigint AS amount, (c.after->>'payer')::"PremiumPayer" AS payer,
        (c.after->>'premiumDate')::date AS "on"
      FROM "UploadChange" c JOIN "Affiliation" a ON a.id = c."affiliationId"
      WHERE c."uploadId" = ${id}::uuid AND c.state = 'STAGED' AND a."employerId" = ${employerId}::uuid
    ), declared AS (
      INSERT INTO "SinglePremium" (id, "affiliationId", "amountCents", payer, "on", "uploadId")
      SELECT gen_random_uuid(), id, amount, payer, "on", ${id}::uuid FROM todo
    ), written AS (
      SELECT "rowNumber", id AS "affiliationId" FROM todo
    )`,
  undo: ({ id, employerId }) => Prisma.sql`
    removed AS (
      DELETE FROM "SinglePremium" s USING "Affiliation" a
      WHERE s."uploadId" = ${id}::uuid AND a.id = s."affiliationId" AND a."employerId" = ${employerId}::uuid
      RETURNING s."affiliationId", s."amountCents", s.payer, s."on"
    ), written AS (
      SELECT c."rowNumber", c."affiliationId" FROM "UploadChange" c
      WHERE c."uploadId" = ${id}::uuid AND c.state = 'APPLIED' AND EXISTS (
        SELECT FROM removed r WHERE r."affiliationId" = c."affiliationId"
          AND r."amountCents" = (c.after->>'amount')::bigint AND r.payer = (c.after->>'payer')::"PremiumPayer"
          AND r."on" = (c.after->>'premiumDate')::date)
    )`,
};
