import { expect, test } from "vitest";
import { nationalCheckDigits } from "@/lib/values/national-number";
import { type Identifiers, matchPerson } from "./match-people";
import { PeopleOfEmployer } from "./people-of-employer";

/** One employer: two namesakes, somebody with two contracts, somebody who came back, somebody with a hyphen. */
const jan = { national: "85073003328", born: "1985-07-30" };
const people = new PeopleOfEmployer([
  ["old", "back", "400", "007", null, "claes nele", "1990-01-01", false],
  ["a1", "jan", "401", "00012", jan.national, "peeters jan", jan.born, true],
  ["a2", "an", "402", "13", null, "peeters an sofie", "1985-07-30", true],
  ["b1", "two", "403", "14", null, "de smet rosa", "1979-02-28", true],
  ["b2", "two", "404", "14", null, "de smet rosa", "1979-02-28", true],
  ["new", "back", "405", "15", null, "claes nele", "1990-01-01", true],
  ["n1", "same1", "406", null, null, "maes luc", "1988-03-03", true],
  ["n2", "same2", "407", null, null, "maes luc", "1988-03-03", true],
]);

const match = (row: Identifiers) => matchPerson(people, row);
const found = (affiliationIds: string[], by: string) =>
  expect.objectContaining({ kind: "found", affiliationIds, by });
const asked = (code: string, candidates: string[]) => ({ kind: "question", code, candidates });

test("an affiliate number is that one affiliation, whatever was done to its form", () => {
  expect(match({ affiliateNumber: "403" })).toEqual(found(["b1"], "affiliate-number"));
  expect(match({ affiliateNumber: " 4 03" })).toEqual(found(["b1"], "affiliate-number"));
  expect(match({ affiliateNumber: "0403" })).toEqual(found(["b1"], "affiliate-number"));
  expect(match({ affiliateNumber: "400" })).toEqual(found(["old"], "affiliate-number"));
});

test("an employee number finds the person without its leading zeros", () => {
  expect(match({ employeeNumber: "12" })).toEqual(found(["a1"], "employee-number"));
  expect(match({ employeeNumber: "00012" })).toEqual(found(["a1"], "employee-number"));
});

test("somebody with two contracts is found in both", () => {
  expect(match({ employeeNumber: "14" })).toEqual(found(["b1", "b2"], "employee-number"));
});

test("who came back is found where the person is now; who is only gone, where that was", () => {
  expect(match({ employeeNumber: "7" })).toEqual(found(["new"], "employee-number"));
  expect(match({ fullName: "Claes Nele", birthDate: "1990-01-01" })).toEqual(
    found(["new"], "name-and-birth-date"),
  );
  const gone = new PeopleOfEmployer([["x", "p", "1", null, null, "claes nele", "1990-01-01", false]]);
  expect(matchPerson(gone, { fullName: "Nele Claes", birthDate: "1990-01-01" })).toMatchObject({
    affiliationIds: ["x"],
  });
});

test("a national number is found by its digits, also when a spreadsheet took its first zero", () => {
  expect(match({ nationalNumber: "85.07.30-033.28" })).toEqual(found(["a1"], "national-number"));
  const nine = "050101123";
  const number = nine + nationalCheckDigits(nine, 2005);
  const young = new PeopleOfEmployer([["y", "y", "1", null, number, "wolf mia", "2005-01-01", true]]);
  expect(matchPerson(young, { nationalNumber: number.slice(1) })).toMatchObject({ kind: "found" });
});

test("a national number whose check digits are wrong finds nobody, and says so", () => {
  expect(match({ nationalNumber: "85073003329" })).toEqual({
    kind: "nobody",
    because: "national-number.check-digits",
  });
});

test("names are found in either order, with or without accents and hyphens", () => {
  const an = found(["a2"], "name-and-birth-date");
  expect(match({ lastName: "Peeters", firstName: "An-Sofie", birthDate: "1985-07-30" })).toEqual(an);
  expect(match({ lastName: "An Sofie", firstName: "PEETERS", birthDate: "1985-07-30" })).toEqual(an);
  expect(match({ fullName: "Peeters, Án Sofie", birthDate: "1985-07-30" })).toEqual(an);
});

test("two people of the same name and birth date are asked about, never guessed", () => {
  expect(match({ fullName: "Luc Maes", birthDate: "1988-03-03" })).toEqual(
    asked("row.several-people", ["n1", "n2"]),
  );
});

test("who only resembles somebody is asked about", () => {
  expect(match({ fullName: "Peeters Janneke", birthDate: "1985-07-30" })).toEqual(
    asked("row.resembles", ["a1", "a2"]),
  );
  expect(match({ fullName: "Rosa De Smet" })).toEqual(asked("row.resembles", ["b1", "b2"]));
  expect(match({ fullName: "Rosa De Smet", birthDate: "1979-02-27" })).toEqual({
    kind: "nobody",
    because: null,
  });
});

test("identifiers that point at two people are a question", () => {
  expect(match({ affiliateNumber: "401", employeeNumber: "13" })).toEqual(
    asked("row.identifiers-disagree", ["a1", "a2"]),
  );
  expect(match({ employeeNumber: "13", nationalNumber: jan.national })).toEqual(
    asked("row.identifiers-disagree", ["a2", "a1"]),
  );
  expect(match({ affiliateNumber: "402", fullName: "Peeters Jan", birthDate: jan.born })).toMatchObject({
    code: "row.identifiers-disagree",
  });
});

test("a number of somebody else beside one that fits is a question too", () => {
  expect(match({ affiliateNumber: "401", nationalNumber: "17073003384" })).toEqual(
    asked("row.identifiers-disagree", ["a1"]),
  );
  expect(match({ affiliateNumber: "999", nationalNumber: jan.national })).toEqual(
    asked("row.identifiers-disagree", ["a1"]),
  );
  expect(match({ affiliateNumber: "401", fullName: "Zwart Dirk", birthDate: "1960-05-05" })).toMatchObject({
    code: "row.identifiers-disagree",
  });
});

test("a new name after a marriage, or an employee number that we do not know, is no contradiction", () => {
  expect(match({ affiliateNumber: "401", lastName: "Wolf", firstName: "Jan", birthDate: jan.born })).toEqual(
    found(["a1"], "affiliate-number"),
  );
  expect(match({ affiliateNumber: "401", employeeNumber: "8888" })).toEqual(
    found(["a1"], "affiliate-number"),
  );
});

test("a number shared by two people is settled by what else the row says", () => {
  const shared = new PeopleOfEmployer([
    ["s1", "p1", "1", "012", null, "peeters jan", "1985-07-30", true],
    ["s2", "p2", "2", "12", null, "maes luc", "1988-03-03", true],
  ]);
  expect(matchPerson(shared, { employeeNumber: "12" })).toEqual(asked("row.several-people", ["s1", "s2"]));
  expect(
    matchPerson(shared, { employeeNumber: "12", fullName: "Luc Maes", birthDate: "1988-03-03" }),
  ).toMatchObject({ kind: "found", affiliationIds: ["s2"] });
});

test("a row of nobody here offers no namesake in that person's place", () => {
  expect(match({ affiliateNumber: "999", fullName: "Rosa De Smet" })).toEqual({
    kind: "nobody",
    because: null,
  });
});

test("a row that says nothing is for nobody", () => {
  expect(match({})).toEqual({ kind: "nameless" });
  expect(match({ birthDate: "1990-01-01" })).toEqual({ kind: "nameless" });
});

test("a hundred thousand people are looked through in well under a second", () => {
  const many = new PeopleOfEmployer(
    Array.from({ length: 100_000 }, (_, n) => [
      `a${n}`,
      `p${n}`,
      String(40_000_000 + n),
      String(n),
      null,
      `achternaam${n % 5_000} voornaam${n % 700}`,
      `19${50 + (n % 50)}-0${1 + (n % 9)}-1${n % 10}`,
      true,
    ]),
  );
  const start = process.cpuUsage();
  for (let n = 0; n < 100_000; n++) {
    matchPerson(many, { affiliateNumber: String(40_000_000 + n), employeeNumber: String(n) });
  }
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(3_000);
});
