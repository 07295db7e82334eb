import { defineSheet, type RowOf } from "@/lib/excel/define-sheet";

const same = (header: string) => ({ nl: header, fr: `${header} (FR)`, en: `${header} (EN)` });
const text = (header: string, width = 18) => ({ header: same(header), kind: "text", width }) as const;
const date = (header: string) => ({ header: same(header), kind: "date", width: 12 }) as const;
const money = (header: string) => ({ header: same(header), kind: "money", width: 12 }) as const;

/** Thirty columns, as the list of insured people has them. */
export const people = defineSheet({
  name: "bench-people",
  title: { nl: "Verzekerden", fr: "Affiliés", en: "Insured" },
  columns: {
    contract: text("Contract"),
    category: text("Categorie"),
    number: { ...text("Nummer"), required: true },
    nationalNumber: text("INSZ"),
    name: text("Naam", 24),
    firstName: text("Voornaam"),
    born: date("Geboortedatum"),
    sex: { ...text("Geslacht", 8), choices: ["M", "V", "X"] },
    language: text("Taal", 8),
    maritalStatus: text("Burgerlijke staat"),
    partner: text("Partner", 24),
    street: text("Straat", 26),
    house: text("Huisnummer", 8),
    box: text("Bus", 6),
    postcode: text("Postcode", 8),
    town: text("Woonplaats"),
    country: text("Landcode", 8),
    phone: text("Telefoon"),
    privateEmail: { ...text("Privé e-mailadres", 30), column: "AA" },
    workEmail: {
      ...text("Zakelijk e-mailadres", 30),
      column: "AC",
      editable: true,
      help: same("Vul hier het adres in"),
    },
    children: { header: same("Aantal kinderen"), kind: "integer", width: 8, column: "AD" },
    hired: date("In dienst"),
    affiliated: date("Aangesloten"),
    left: date("Uit dienst"),
    workRate: { header: same("Werkverhouding"), kind: "number", width: 10 },
    salary: money("Loon"),
    salaryDate: date("Datum loon"),
    contribution: money("Bijdrage"),
    reserve: money("Reserve"),
    status: text("Status"),
  },
});

export type PersonRow = RowOf<typeof people>;

const names = [
  "Peeters",
  "Dubois",
  "Janssens",
  "Lambert",
  "De Smet",
  "Maes",
  "Lefèvre",
  "Van den Broeck",
  "Aerts",
  "Claes",
];
const firstNames = [
  "Anna",
  "Bram",
  "Chloé",
  "Daan",
  "Elise",
  "Femke",
  "Gaël",
  "Hanne",
  "Ilias",
  "Julie",
  "Kobe",
];
const streets = [
  "Kerkstraat",
  "Rue de l'Église",
  "Stationsplein",
  "Avenue des Tilleuls",
  "Molenweg & Zonen",
  "Dorpsstraat",
];
const towns = ["Gent", "Liège", "Antwerpen", "Namur", "Brugge", "Leuven", "Mechelen"];
const two = (value: number) => String(value).padStart(2, "0");

/** The same invented person for the same number, whoever writes it. */
export function person(i: number): PersonRow {
  const name = names[i % 10]!;
  const firstName = firstNames[i % 11]!;
  return {
    contract: `G${1000 + (i % 40)}`,
    category: i % 3 === 0 ? "Bedienden" : "Arbeiders",
    number: String(100_000 + i),
    nationalNumber: `${two(60 + (i % 40))}${two(1 + (i % 12))}${two(1 + (i % 28))}${String(10_000 + (i % 89_999))}`,
    name,
    firstName,
    born: `${1960 + (i % 40)}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
    sex: i % 2 ? "M" : "V",
    language: i % 3 ? "NL" : "FR",
    maritalStatus: i % 4 ? "Gehuwd" : "Alleenstaand",
    partner: i % 4 ? `${names[(i + 3) % 10]}, ${firstNames[(i + 5) % 11]}` : null,
    street: streets[i % 6]!,
    house: String(1 + (i % 180)),
    box: i % 5 ? null : String(i % 20),
    postcode: String(1000 + (i % 8990)),
    town: towns[i % 7]!,
    country: "BE",
    phone: `+32 4${String(10_000_000 + ((i * 7919) % 89_999_999))}`,
    privateEmail: i % 3 ? `persoon${i}@prive.example` : "N",
    workEmail: i % 2 ? `voornaam.naam${i}@werk.example` : null,
    children: i % 5,
    hired: `${1990 + (i % 30)}-${two(1 + (i % 12))}-01`,
    affiliated: `${1990 + (i % 30)}-${two(1 + (i % 12))}-01`,
    left: i % 20 ? null : "2025-12-31",
    workRate: i % 6 ? 100 : 80.5,
    salary: 250_000 + ((i * 7919) % 900_000),
    salaryDate: "2026-01-01",
    contribution: 10_000 + ((i * 31) % 90_000),
    reserve: (i * 104_729) % 9_000_000,
    status: i % 20 ? "Actief" : "Uit dienst",
  };
}

export function* batchesOfPeople(rows: number): Generator<PersonRow[]> {
  for (let from = 0; from < rows; from += 1000) {
    yield Array.from({ length: Math.min(1000, rows - from) }, (_, i) => person(from + i));
  }
}

/** As plain values in the order of the file, for those who know no definition: money as an amount, dates as Date. */
export function plainValues(row: PersonRow): (string | number | Date | null)[] {
  const values: (string | number | Date | null)[] = [];
  for (const column of people.placed) {
    const value = row[column.key as keyof PersonRow];
    if (value === null) values.push(null);
    else if (column.kind === "date") values.push(new Date(value));
    else values.push(column.kind === "money" ? Number(value) / 100 : value);
  }
  return values;
}
