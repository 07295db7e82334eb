import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { Prisma } from "@/lib/database/generated/client";
import type { Language, Translated } from "@/lib/i18n/language";
import { isId } from "@/lib/values/ids";
import { documentsVisibleTo } from "./access";

export type LegalDocument = {
  id: string;
  on: Date;
  title: Translated;
  language: Language;
  contractId: string | null;
  /** "Groepsverzekering · GV-123-1", or nothing for what holds for the employer as a whole. */
  contract: string | null;
  /** Not opened by anybody of the employer yet; a broker is not told. */
  unread: boolean;
};

type Item = Omit<LegalDocument, "title"> & { titleNl: string; titleFr: string; titleEn: string };

/** The documents that the law or the contract asks for; a few per contract, so all of them. */
export async function findLegalDocuments(
  actor: Actor,
  employerId: string,
): Promise<readonly LegalDocument[]> {
  if (!isId(employerId)) return [];
  const found = await database().$queryRaw<Item[]>`
    SELECT d.id, d."on", d."titleNl", d."titleFr", d."titleEn", d.language::text AS language, d."contractId",
      k.name || ' · ' || k.number AS contract, ${actor.kind === "broker" ? Prisma.sql`FALSE` : Prisma.sql`d."openedAt" IS NULL`} AS unread
    FROM "InsurerDocument" d LEFT JOIN "Contract" k ON k.id = d."contractId"
    WHERE d."employerId" = ${employerId}::uuid AND d.shelf = 'LEGAL' AND ${documentsVisibleTo(actor)}
    ORDER BY k.number NULLS LAST, d."titleNl", d."on" DESC, d.id DESC LIMIT 500`;
  return found.map(({ titleNl, titleFr, titleEn, ...row }) => ({
    ...row,
    title: { nl: titleNl, fr: titleFr, en: titleEn },
  }));
}
