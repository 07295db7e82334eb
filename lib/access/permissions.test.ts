import { describe, expect, test } from "vitest";
import type { Hat, Who } from "./actor";
import { actorFor, type Permission, permissions, permits } from "./permissions";

const who: Who = {
  accountId: "account",
  sessionId: "session",
  name: "An Peeters",
  email: "an@mail.example",
  language: "nl",
  request: { id: "r", address: null },
};

/** Who may do what, written down by hand: a change of lib/access/permissions.ts is a change here, seen by two people. */
const table = `
                        employer                 broker        insured  staff                                             nobody
                        ADMIN HR FINANCE VIEWER  member admin  person   ADMINISTRATION CLAIMS UNDERWRITING AUDIT ADMINISTRATOR  -
account.manage          x     x  x       x       x      x      x        x              x      x            x     x              x
employers.read          x     x  x       x       x      x      .        x              x      x            x     x              .
people.read             x     x  .       x       x      x      .        x              x      x            .     x              .
identity-numbers.reveal x     x  .       .       .      .      x        x              .      .            .     x              .
actions.read            x     x  x       x       .      .      .        x              x      x            x     x              .
downloads.request       x     x  .       .       .      .      .        .              .      .            .     .              .
files.open              x     x  .       .       x      x      x        x              .      .            .     x              .
uploads.send            x     x  .       .       .      .      .        .              .      .            .     .              .
people.change           x     x  .       .       .      .      .        .              .      .            .     .              .
invitations.manage      x     x  .       .       .      .      .        .              .      .            .     .              .
invitations.settings    x     .  .       .       .      .      .        .              .      .            .     .              .
acceptance.read         x     x  .       .       .      .      .        .              .      .            .     .              .
premiums.read           x     x  x       .       x      x      .        x              .      .            .     x              .
premiums.download       x     x  x       .       .      .      .        .              .      .            .     .              .
correspondence.read     x     x  x       x       .      .      .        x              .      .            .     x              .
documents.read          x     x  x       x       x      x      .        x              .      .            .     x              .
contact-points.write    x     x  x       x       .      .      .        .              .      .            .     .              .
colleagues.read         x     x  .       .       x      x      .        .              .      .            .     .              .
colleagues.manage       x     .  .       .       .      x      .        .              .      .            .     .              .
products.read           .     .  .       .       x      x      .        x              .      x            x     x              .
products.request        .     .  .       .       .      x      .        .              .      .            .     .              .
products.answer         .     .  .       .       .      .      .        x              .      .            .     x              .
quotes.read             .     .  .       .       x      x      .        x              .      x            .     x              .
quotes.write            .     .  .       .       x      x      .        .              .      .            .     .              .
quotes.move             .     .  .       .       .      x      .        .              .      .            .     .              .
referrals.answer        .     .  .       .       .      .      .        .              .      x            .     x              .
tariffs.read            .     .  .       .       .      .      .        x              .      x            x     x              .
tariffs.manage          .     .  .       .       .      .      .        .              .      x            .     x              .
help.ask                .     .  .       .       x      x      .        .              .      .            .     .              .
inbox.answer            .     .  .       .       .      .      .        x              x      x            .     x              .
own-insurance.read      .     .  .       .       .      .      x        .              .      .            .     .              .
audit.read              x     .  .       .       .      x      x        .              .      .            x     x              .
accounts.read           .     .  .       .       .      .      .        x              .      .            x     x              .
accounts.manage         .     .  .       .       .      .      .        x              .      .            .     x              .
work.read               .     .  .       .       .      .      .        x              x      x            x     x              .
operations.read         .     .  .       .       .      .      .        .              .      .            x     x              .
operations.manage       .     .  .       .       .      .      .        .              .      .            .     x              .`;

const employer = (role: "ADMIN" | "HR" | "FINANCE" | "VIEWER"): Hat => ({
  kind: "employer",
  employers: [{ id: "e", name: "Bakkerij", role }],
});
const broker = (isAdmin: boolean): Hat => ({
  kind: "broker",
  brokerageId: "b",
  name: "Kantoor",
  isAdmin,
  groups: [{ id: "g", name: "Default" }],
});
const staff = (role: "ADMINISTRATION" | "CLAIMS" | "UNDERWRITING" | "AUDIT" | "ADMINISTRATOR"): Hat => ({
  kind: "staff",
  roles: [role],
});
/** In the order of the columns. */
const hats: readonly (readonly [string, Hat | null])[] = [
  ["main user", employer("ADMIN")],
  ["human resources", employer("HR")],
  ["finance", employer("FINANCE")],
  ["viewer", employer("VIEWER")],
  ["broker", broker(false)],
  ["beheerder", broker(true)],
  ["insured person", { kind: "insured", personId: "p" }],
  ["administration", staff("ADMINISTRATION")],
  ["claims", staff("CLAIMS")],
  ["underwriting", staff("UNDERWRITING")],
  ["audit", staff("AUDIT")],
  ["administrator", staff("ADMINISTRATOR")],
  ["somebody without a hat", null],
];

const rows = table
  .trim()
  .split("\n")
  .slice(2)
  .map((line) => line.trim().split(/\s+/) as [Permission, ...string[]]);

test("the table knows every permission and every role", () => {
  expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(permissions).sort());
  for (const row of rows) expect(row.length - 1, row[0]).toBe(hats.length);
});

describe.each(rows)("%s", (permission, ...marks) => {
  test.each(hats.map(([name, hat], column) => ({ name, hat, held: marks[column] === "x" })))(
    "$name: $held",
    ({ hat, held }) => {
      expect(actorFor(who, hat, permission) !== undefined).toBe(held);
      if (hat) expect(permits(hat, permission)).toBe(held);
    },
  );
});

describe("an actor carries no more than its permission", () => {
  const two: Hat = {
    kind: "employer",
    employers: [
      { id: "mine", name: "Bakkerij", role: "ADMIN" },
      { id: "looked-at", name: "Slagerij", role: "VIEWER" },
    ],
  };

  test.each([
    ["people.read", ["mine", "looked-at"]],
    ["colleagues.manage", ["mine"]],
    ["downloads.request", ["mine"]],
    ["audit.read", ["mine"]],
    ["account.manage", ["mine", "looked-at"]],
  ] as const)("two employers and two roles: %s reaches %j", (permission, reached) => {
    expect(actorFor(who, two, permission)).toEqual({ ...who, kind: "employer", employerIds: reached });
    for (const id of ["mine", "looked-at", "somebody-elses"]) {
      expect(permits(two, permission, id)).toBe((reached as readonly string[]).includes(id));
    }
  });

  test("no employer for which it holds is no actor, not an actor without ids", () => {
    expect(actorFor(who, { kind: "employer", employers: [] }, "people.read")).toBeUndefined();
    expect(actorFor(who, two, "accounts.read")).toBeUndefined();
  });

  test("one of several staff roles is enough", () => {
    const hat: Hat = { kind: "staff", roles: ["CLAIMS", "AUDIT"] };
    expect(actorFor(who, hat, "audit.read")).toMatchObject({ kind: "staff", roles: ["CLAIMS", "AUDIT"] });
    expect(actorFor(who, hat, "accounts.manage")).toBeUndefined();
    expect(actorFor(who, { kind: "staff", roles: [] }, "work.read")).toBeUndefined();
  });

  test("a broker acts for one office, in its own groups", () => {
    expect(actorFor(who, broker(false), "employers.read")).toEqual({
      ...who,
      kind: "broker",
      brokerageId: "b",
      groupIds: ["g"],
      isAdmin: false,
    });
  });
});
