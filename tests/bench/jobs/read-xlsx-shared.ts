import type { Job } from "../job";
import { people, person, plainValues } from "../people";
import { readMeasures } from "../read-measures";
import { scratch } from "../scratch";

const fileOf = (rows: number) => scratch(`people-shared-${rows}.xlsx`);

/** With shared texts, which is how Excel saves. */
async function prepare(rows: number): Promise<void> {
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: fileOf(rows),
    useStyles: true,
    useSharedStrings: true,
  });
  const page = book.addWorksheet("Verzekerden");
  page.columns = people.placed.map(({ width, kind }) => ({
    width,
    style: { numFmt: kind === "date" ? "dd-mm-yyyy" : kind === "money" ? "#,##0.00" : "General" },
  }));
  for (const language of ["nl", "fr", "en"] as const)
    page.addRow(people.placed.map(({ header }) => header[language])).commit();
  for (let i = 0; i < rows; i++) page.addRow(plainValues(person(i))).commit();
  await page.commit();
  await book.commit();
}

export const job: Job = {
  title: "Read .xlsx, as Excel saves it",
  rows: 100_000,
  about: "The same list with its texts shared, which is how a file comes back from Excel.",
  prepare,
  measures: readMeasures(fileOf),
};
