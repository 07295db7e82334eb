import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import { problem, route } from "@/lib/access/route";
import { writeCsv } from "@/lib/excel/csv";
import { touchedList } from "@/lib/quotes/touched-list.sheet";
import { readTouchedQuotes } from "@/lib/quotes/touched-quotes";
import { formatDate } from "@/lib/values/dates";
import { today } from "@/lib/values/moments";
import { savedAs } from "../../../../files/file-answer";

/** The open quotes that a version touches, all of them, as a file. */
export const GET = route({
  permission: "quotes.read",
  async run(actor, _request, { version = "" }) {
    const found = actor.kind === "staff" ? await readTouchedQuotes(actor, version) : null;
    if (!found) return problem(404, "not-found");
    const { language } = actor;
    const [t, status] = await Promise.all([
      getTranslations({ locale: language, namespace: "tariffs.staff" }),
      getTranslations({ locale: language, namespace: "status" }),
    ]);
    async function* batches() {
      for await (const rows of found ?? []) {
        yield rows.map(({ oldCents, newCents, ...row }) => ({
          reference: row.reference,
          customer: row.customerName,
          office: row.office,
          group: row.group,
          status: status(`quote.${row.status}`),
          starts: formatDate(row.startsOn),
          old: oldCents,
          new: newCents,
          difference: oldCents === null || newCents === null ? null : newCents - oldCents,
          outcome: row.outcome === "priced" ? "" : t(`touched.${row.outcome}`),
        }));
      }
    }
    const file = writeCsv(touchedList, batches(), { language });
    return new Response(Readable.toWeb(file) as ReadableStream, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        ...savedAs(`${touchedList.title[language]} ${today()}.csv`),
      },
    });
  },
});
