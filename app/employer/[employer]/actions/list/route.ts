import { Readable } from "node:stream";
import { getTranslations } from "next-intl/server";
import { problem, route } from "@/lib/access/route";
import { writeCsv } from "@/lib/excel/csv";
import type { RowOf } from "@/lib/excel/define-sheet";
import { actionList } from "@/lib/exchange/action-list.sheet";
import type { ActionRow } from "@/lib/exchange/find-actions";
import { readActions } from "@/lib/exchange/read-actions";
import { formatDate } from "@/lib/values/dates";
import { isId } from "@/lib/values/ids";
import { dateInBrussels, timeInBrussels, today } from "@/lib/values/moments";
import { savedAs } from "../../../../files/file-answer";
import { actionQuestionOf } from "../../../../parts/action-question";
import { statusName } from "../../../../parts/action-status";
import { subjectOf, typeName } from "../../../../parts/action-words";

/** Overzicht acties as a file, filtered as the screen was. */
export const GET = route({
  permission: "actions.read",
  async run(actor, request, { employer = "" }) {
    if (actor.kind !== "employer" || !isId(employer) || !actor.employerIds.includes(employer))
      return problem(404, "not-found");
    const t = await getTranslations({ locale: actor.language, namespace: "status" });
    const given = new URL(request.url).searchParams;
    const params = Object.fromEntries([...new Set(given.keys())].map((name) => [name, given.getAll(name)]));
    const question = { ...actionQuestionOf(t, params), employerId: employer };

    function inWords(row: ActionRow): RowOf<typeof actionList> {
      return {
        type: typeName(t, row.type),
        kind: t(`kind-one.${row.kind}`),
        number: row.number,
        subject: subjectOf(t, row),
        status: statusName(t, row),
        askedAt: moment(row.createdAt),
        statusAt: moment(row.statusAt),
        processedAt: row.processedAt && moment(row.processedAt),
        by: row.requestedBy ?? t("by-itself"),
      };
    }
    async function* batches() {
      for await (const rows of readActions(actor, question)) yield rows.map(inWords);
    }

    const file = writeCsv(actionList, batches(), { language: actor.language });
    return new Response(Readable.toWeb(file) as ReadableStream, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        ...savedAs(`${actionList.title[actor.language]} ${today()}.csv`),
      },
    });
  },
});

function moment(at: Date): string {
  return `${formatDate(dateInBrussels(at))} ${timeInBrussels(at)}`;
}
