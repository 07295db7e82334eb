import { controlOf } from "./control-number";
import { sheetDownload } from "./download-definition";
import { countToFillIn, type FillInRow, readToFillIn } from "./read-to-fill-in";
import { salaryList } from "./salary-list.sheet";

/** What is earned as far as we know, and where to fill in what will be. */
export const salaryListDownload = sheetDownload({
  type: "salary-list",
  sheet: salaryList,
  entry: "DOWNLOAD_SALARY_LIST",
  permission: "downloads.request",
  about: "PEOPLE",
  unit: "people",
  count: ({ actor, employerId }) => countToFillIn(actor, employerId),
  async *read({ actor, employerId }) {
    for await (const people of readToFillIn(actor, employerId)) yield people.map(salaryRow);
  },
});

/** The new salary and its day are for the employer to fill in; the work rate stands there, for most keep theirs. */
export function salaryRow(person: FillInRow) {
  const row = {
    affiliateNumber: person.number,
    lastName: person.lastName,
    firstName: person.firstName,
    nationalNumber: person.nationalNumber,
    oldSalary: person.salary.newSalary,
    newSalary: null,
    workRate: person.salary.workRate,
    effectiveDate: null,
  };
  return { ...row, control: controlOf(salaryList, row) };
}
