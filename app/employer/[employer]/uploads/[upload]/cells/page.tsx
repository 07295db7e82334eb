import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { findUpload } from "@/lib/exchange/find-upload";
import { findUploadProblems } from "@/lib/exchange/find-upload-problems";
import type { ProblemView } from "@/lib/exchange/upload-view";
import { isId } from "@/lib/values/ids";
import { choiceOf, cursorOf, pagesOf } from "../../../../../frame/cursor-of";
import { columnName } from "../column-name";
import { problemSentences } from "../problem-sentence";

type Props = { params: Promise<{ employer: string; upload: string }>; searchParams: Promise<Params> };
const grades = ["ERROR", "QUESTION", "WARNING", "IGNORED"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("uploads.cells"))("title") };
}

/** Cell by cell what was remarked about a list, to read through or to print. */
export default async function CellsPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "uploads.send");
  const { employer, upload: id } = await params;
  const upload = isId(id) ? await findUpload(actor, id) : null;
  if (!upload || upload.employerId !== employer) notFound();
  const [t, say, locale] = await Promise.all([getTranslations("uploads"), problemSentences(), getLocale()]);
  const columns: readonly Column<ProblemView>[] = [
    { key: "cell", header: t("cells.cell"), cell: (row) => row.cell },
    {
      key: "column",
      header: t("cells.column"),
      cell: (row) => columnName(upload.type, row.column, locale),
      phone: "fact",
    },
    { key: "who", header: t("cells.who"), cell: (row) => row.who ?? "", phone: "fact" },
    { key: "value", header: t("cells.value"), cell: (row) => row.value, phone: "fact" },
    {
      key: "cause",
      header: t("cells.cause"),
      cell: (row) => say(row.code, row.facts),
      phone: "fact",
    },
    {
      key: "grade",
      header: t("cells.grade"),
      kind: "status",
      cell: (row) => t(`kind.${row.grade}`),
      phone: "status",
      filter: {
        kind: "choice",
        choices: grades.map((grade) => ({ value: grade, label: t(`kind.${grade}`) })),
      },
    },
  ];
  const state = readTableState(await searchParams, columns);
  const grade = choiceOf<(typeof grades)[number]>(state, "grade");
  const found = await findUploadProblems(actor, {
    uploadId: upload.id,
    ...(grade ? { grades: [grade] } : {}),
    ...cursorOf(state),
    size: 50,
  });
  const path = `/employer/${employer}/uploads/${upload.id}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t(`type.${upload.type}`), href: path }, { label: t("cells.title") }]}
        title={t("cells.title")}
        intro={t("cells.intro")}
      />
      <DataTable
        id="cells"
        name={t("cells.title")}
        path={`${path}/cells`}
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => row.id}
        pages={pagesOf(found)}
        empty={<EmptyState icon="circle-check" title={t("cells.none")} />}
      />
    </>
  );
}
