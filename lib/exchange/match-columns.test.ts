import { expect, test } from "vitest";
import { columnLetters } from "@/lib/excel/column-letters";
import { normaliseHeader } from "@/lib/excel/normalise-header";
import type { RawRow } from "@/lib/excel/read-raw";
import { insuredOverview } from "./insured-overview.sheet";
import { askColumns, likeness } from "./match-columns";
import { knownHeaders, lackingColumns, ownFileSheet, type Remembered } from "./own-file";
import { PeopleOfEmployer } from "./people-of-employer";
import { salaryList } from "./salary-list.sheet";
import { singlePremiumList } from "./single-premium-list.sheet";

const nobody: Remembered = new Map();

function rowsOf(...lines: string[][]): RawRow[] {
  return lines.map((cells, row) => ({
    number: row + 1,
    hidden: false,
    cells: cells.flatMap((text, column) =>
      text === ""
        ? []
        : [
            {
              address: `${columnLetters(column)}${row + 1}`,
              kind: "text" as const,
              text,
              formula: false,
              mailto: null,
            },
          ],
    ),
  }));
}

function guesses(rows: RawRow[], sheet = ownFileSheet(insuredOverview), remembered = nobody) {
  const { headerRow, headers } = askColumns(sheet, rows, knownHeaders(sheet, remembered));
  return { headerRow, guesses: headers.map(({ guess }) => guess) };
}

test("the headers of a payroll system are told in three languages", () => {
  const dutch = rowsOf(
    ["Stamnr", "Familienaam", "Roepnaam", "Geb.datum", "E-mail"],
    ["00412", "Haverkant", "Griet", "04-08-1980", "griet@wolkenveld.example"],
  );
  expect(guesses(dutch).guesses).toEqual([
    "employeeNumber",
    "lastName",
    "firstName",
    "birthDate",
    "workEmail",
  ]);
  const french = rowsOf(
    ["Matricule", "Nom de famille", "Prénom", "Né(e) le", "Adresse mail"],
    ["412", "Valbrume", "Hélène", "04/08/1980", "helene@brumeval.example"],
  );
  expect(guesses(french).guesses).toEqual([
    "employeeNumber",
    "lastName",
    "firstName",
    "birthDate",
    "workEmail",
  ]);
  const english = rowsOf(
    ["Employee ID", "Surname", "Given name", "DOB", "Email address"],
    ["412", "Hill", "Rose", "1980-08-04", "rose@hill.example"],
  );
  expect(guesses(english).guesses).toEqual([
    "employeeNumber",
    "lastName",
    "firstName",
    "birthDate",
    "workEmail",
  ]);
});

test("titles above the headers are passed over, and a slip of the pen in a header is understood", () => {
  const rows = rowsOf(
    ["Bakkerij De Halm nv"],
    ["Personeelslijst", "", "", ""],
    [],
    ["Personeelsnumer", "Achternam", "Voornaam", "Zakelijk emailadres"],
    ["17", "Claes", "Nele", "nele@halm.example"],
  );
  expect(guesses(rows)).toEqual({
    headerRow: 4,
    guesses: ["employeeNumber", "lastName", "firstName", "workEmail"],
  });
});

test("without a word that we know, what stands in a column says what it is", () => {
  const rows = rowsOf(
    ["Kolom een", "Kolom twee", "Kolom drie", "Kolom vier"],
    ["85073003328", "jan@halm.example", "Peeters Jan", "30/07/1985"],
    ["17073003384", "an.peeters@halm.example", "Peeters An", "30/07/1987"],
  );
  expect(guesses(rows)).toEqual({
    headerRow: 1,
    guesses: ["nationalNumber", "workEmail", null, "birthDate"],
  });
});

test("a list without headers begins at its first row", () => {
  const rows = rowsOf(["412", "jan@halm.example"], ["413", "an@halm.example"]);
  expect(guesses(rows)).toEqual({ headerRow: 0, guesses: [null, "workEmail"] });
});

test("a column that is full of this employer's numbers is told by them", () => {
  const person = (number: string, employee: string) =>
    [number, number, number, employee, null, "peeters jan", "1985-07-30", true] as never;
  const people = new PeopleOfEmployer([person("40000001", "E1"), person("40000002", "E2")]);
  const sheet = ownFileSheet(insuredOverview);
  const rows = rowsOf(
    ["Sleutel", "Code x", "Mail"],
    ["40000001", "E1", "a@b.be"],
    ["40000002", "E2", "c@d.be"],
  );
  const { headers } = askColumns(sheet, rows, knownHeaders(sheet, nobody), people);
  expect(headers.map(({ guess }) => guess)).toEqual(["affiliateNumber", "employeeNumber", "workEmail"]);
});

test("two columns of addresses under the same header are left to the sender", () => {
  const rows = rowsOf(
    ["Matricule", "E-mail", "E-mail"],
    ["1", "a@b.be", "x@y.be"],
    ["2", "c@d.be", "z@y.be"],
  );
  expect(guesses(rows).guesses).toEqual(["employeeNumber", null, null]);
});

test("what the sender once said goes above what we would think", () => {
  const remembered = new Map([[normaliseHeader("Naam"), "fullName"]]);
  const rows = rowsOf(["Naam", "E-mail"], ["Peeters Jan", "jan@halm.example"]);
  expect(guesses(rows).guesses[0]).toBe("lastName");
  expect(guesses(rows, ownFileSheet(insuredOverview), remembered).guesses[0]).toBe("fullName");
});

test("salaries and premiums are told from dates and from people", () => {
  const salaries = rowsOf(
    ["Stamnummer", "Bruto jaarloon", "Tewerkstelling", "Vanaf"],
    ["412", "46.544,00", "80", "01-01-2027"],
    ["413", "50.000,00", "100", "01-01-2027"],
  );
  expect(guesses(salaries, ownFileSheet(salaryList)).guesses).toEqual([
    "employeeNumber",
    "newSalary",
    "workRate",
    "effectiveDate",
  ]);
  const premiums = rowsOf(
    ["Matricule", "Montant", "À charge de", "Date de paiement"],
    ["412", "1.250,00", "employeur", "01/12/2026"],
  );
  expect(guesses(premiums, ownFileSheet(singlePremiumList)).guesses).toEqual([
    "employeeNumber",
    "amount",
    "payer",
    "premiumDate",
  ]);
});

test("columns suffice when they say who it is and what is filled in", () => {
  const lacking = (...keys: string[]) => lackingColumns(insuredOverview, new Set(keys));
  expect(lacking("workEmail", "employeeNumber")).toBeNull();
  expect(lacking("workEmail", "fullName", "birthDate")).toBeNull();
  expect(lacking("workEmail", "lastName", "birthDate")).toBe("columns.nobody-to-find");
  expect(lacking("workEmail", "lastName", "firstName")).toBe("columns.nobody-to-find");
  expect(lacking("employeeNumber", "lastName")).toBe("columns.nothing-to-read");
});

test("samples are few and short, and the letters are those of the file", () => {
  const sheet = ownFileSheet(insuredOverview);
  const rows = rowsOf(
    ["", "E-mail", "Dienst"],
    ...["a", "b", "c", "d"].map((each) => ["", `${each.repeat(90)}@b.be`, ""]),
  );
  const { headers } = askColumns(sheet, rows, knownHeaders(sheet, nobody));
  expect(headers.map(({ letters, samples }) => [letters, samples.length, samples[0]?.length])).toEqual([
    ["B", 3, 60],
    ["C", 0, undefined],
  ]);
});

test("headers resemble each other by their words and by their letters, not by chance", () => {
  expect(likeness("email werk", "email werk")).toBe(1);
  expect(likeness("email werk 2026", "email werk")).toBeGreaterThan(0.8);
  expect(likeness("famillienaam", "familienaam")).toBeGreaterThan(0.9);
  expect(likeness("naam", "maand")).toBe(0);
  expect(likeness("datum", "bedrag")).toBe(0);
});

test("a national number is shown to the sender and kept only so far that its owner recognises it", () => {
  const rows = rowsOf(
    ["INSZ", "Vak 2", "Mail"],
    ["85.03.21-997.82", "78070299847", "luc@brumeval.example"],
    ["85032199700", "40010269", "zoe@brumeval.example"],
  );
  const sheet = ownFileSheet(insuredOverview);
  const { headers } = askColumns(sheet, rows, knownHeaders(sheet, nobody));
  expect(headers.map(({ samples }) => samples)).toEqual([
    ["85.03.21-***.**", "850321…"],
    ["78.07.02-***.**", "40010269"],
    ["luc@brumeval.example", "zoe@brumeval.example"],
  ]);
});
