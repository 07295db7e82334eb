import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { type Params, readTableState } from "@/components/table/table-state";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActorOf } from "@/lib/access/require-actor";
import { findUpload } from "@/lib/exchange/find-upload";
import { findUploadChanges } from "@/lib/exchange/find-upload-changes";
import type { ChangeView } from "@/lib/exchange/upload-view";
import { isId } from "@/lib/values/ids";
import { choiceOf, pagesOf } from "../../../../../frame/cursor-of";
import { ChangeDiff } from "../change-diff";
import { ChangeKind } from "../change-kind";

type Props = { params: Promise<{ employer: string; upload: string }>; searchParams: Promise<Params> };
const kinds = ["NEW", "CHANGED", "CLEARED"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("uploads.changes"))("title") };
}

/** Every change of a list, old → new, before and after it was applied. */
export default async function ChangesPage({ params, searchParams }: Props) {
  const actor = await requireActorOf("employer", "uploads.send");
  const { employer, upload: id } = await params;
  const upload = isId(id) ? await findUpload(actor, id) : null;
  if (!upload || upload.employerId !== employer) notFound();
  const [t, locale] = await Promise.all([getTranslations("uploads"), getLocale()]);
  const moving = upload.status === "CHECKED" || upload.status === "RECEIVED";
  const columns: readonly Column<ChangeView>[] = [
    { key: "name", header: t("changes.name"), kind: "person", cell: (row) => row.name },
    { key: "number", header: t("changes.number"), cell: (row) => row.number, phone: "fact" },
    {
      key: "change",
      header: t("changes.change"),
      cell: (row) => <ChangeDiff change={row} type={upload.type} language={locale} />,
      phone: "fact",
    },
    {
      key: "kind",
      header: t("changes.kind"),
      kind: "status",
      cell: (row) => <ChangeKind kind={row.kind} />,
      phone: "status",
      filter: { kind: "choice", choices: kinds.map((kind) => ({ value: kind, label: t(`change.${kind}`) })) },
    },
    ...(moving
      ? []
      : [
          {
            key: "state",
            header: t("changes.state"),
            cell: (row: ChangeView) => t(`state.${row.state}`),
            phone: "fact" as const,
          },
        ]),
    { key: "row", header: t("changes.row"), kind: "number", cell: (row) => String(row.rowNumber) },
  ];
  const state = readTableState(await searchParams, columns);
  const kind = choiceOf<(typeof kinds)[number]>(state, "kind");
  const cursor = state.cursor && { [state.cursor.direction]: state.cursor.at };
  const found = await findUploadChanges(actor, {
    uploadId: upload.id,
    ...(kind ? { kind } : {}),
    ...cursor,
    size: 50,
  });
  const path = `/employer/${employer}/uploads/${upload.id}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t(`type.${upload.type}`), href: path }, { label: t("changes.title") }]}
        title={t("changes.title")}
        intro={t(moving ? "changes.intro" : "changes.intro-done")}
      />
      <DataTable
        id="changes"
        name={t("changes.title")}
        path={`${path}/changes`}
        state={state}
        columns={columns}
        rows={found.rows}
        rowKey={(row) => `${row.rowNumber}${row.affiliationId}`}
        pages={pagesOf(found)}
        empty={<EmptyState icon="list-checks" title={t("changes.none")} />}
      />
    </>
  );
}
