import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import { problem, route } from "@/lib/access/route";
import { writeCsv } from "@/lib/excel/csv";
import type { RowOf } from "@/lib/excel/define-sheet";
import { isProduct } from "@/lib/products/products";
import type { QuoteRow } from "@/lib/quotes/find-quotes";
import { quoteList } from "@/lib/quotes/quote-list.sheet";
import { readQuotes } from "@/lib/quotes/read-quotes";
import { shownStatus } from "@/lib/quotes/shown-status";
import { formatDate, plainDateOf } from "@/lib/values/dates";
import { dateInBrussels, timeInBrussels, today } from "@/lib/values/moments";
import { savedAs } from "../../../files/file-answer";
import { quoteQuestionOf } from "../../../parts/quote-question";
import { quoteStatusName } from "../../../parts/quote-status";

/** "Uw aanvragen" as a file, filtered as the screen was. */
export const GET = route({
  permission: "quotes.read",
  async run(actor, request, _params, { hat }) {
    if (actor.kind !== "broker" || hat?.kind !== "broker") return problem(404, "not-found");
    const [status, product] = await Promise.all([
      getTranslations({ locale: actor.language, namespace: "status" }),
      getTranslations({ locale: actor.language, namespace: "products" }),
    ]);
    const given = new URL(request.url).searchParams;
    const params = Object.fromEntries(
      [...new Set(given.keys())].map((name) => {
        const [only = "", ...others] = given.getAll(name);
        return [name, others.length > 0 ? [only, ...others] : only];
      }),
    );
    const question = quoteQuestionOf(params, { status, product, groups: hat.groups });

    function inWords(row: QuoteRow): RowOf<typeof quoteList> {
      return {
        reference: row.reference,
        customer: row.customerName,
        updated: moment(row.updatedAt),
        created: moment(row.createdAt),
        by: row.createdBy,
        group: row.groupName,
        product: isProduct(row.product) ? product(`name.${row.product}`) : row.product,
        status: quoteStatusName(status, row),
        expires: formatDate(plainDateOf(row.expiresOn)),
        premium: shownStatus(row) === "DRAFT" ? null : row.totalCents,
      };
    }
    async function* batches() {
      for await (const rows of readQuotes(actor, question)) yield rows.map(inWords);
    }

    const file = writeCsv(quoteList, batches(), { language: actor.language });
    return new Response(Readable.toWeb(file) as ReadableStream, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        ...savedAs(`${quoteList.title[actor.language]} ${today()}.csv`),
      },
    });
  },
});

function moment(at: Date): string {
  return `${formatDate(dateInBrussels(at))} ${timeInBrussels(at)}`;
}
