import { describe, expect, it } from "vitest";
import {
  type EmailUser,
  emailSeverities,
  isRoleAddress,
  judgeEmailAddress,
  sharedAddresses,
} from "@/lib/values/email-judgement";

const codes = (text: string, usedBy: EmailUser, ownDomains: string[] = []) =>
  judgeEmailAddress(text, usedBy, { ownDomains }).findings.map(({ code, severity }) => `${severity} ${code}`);

describe("judging an e-mail address", () => {
  it("refuses free mail to the main user of an employer, warns a broker, allows an employee", () => {
    expect(codes("jan@gmail.com", "employer-main-user")).toEqual(["error email.free-mail"]);
    expect(codes("jan@telenet.be", "broker-user")).toEqual(["warning email.free-mail"]);
    expect(codes("jan@hotmail.com", "employee")).toEqual([]);
  });

  it("refuses a desk as the main user of an employer, warns others", () => {
    expect(codes("info@bakkerij.example", "employer-main-user")).toEqual(["error email.role"]);
    expect(codes("info@bakkerij.example", "broker-user")).toEqual(["warning email.role"]);
    expect(codes("hr@bakkerij.example", "employee")).toEqual(["warning email.role"]);
  });

  it.each(["employer-main-user", "broker-user", "employee", "insured", "staff"] as const)(
    "refuses a throw-away domain to a %s, also below it",
    (usedBy) => {
      expect(codes("jan@mailinator.com", usedBy)).toContain("error email.disposable");
      expect(codes("jan@post.mailinator.com", usedBy)).toContain("error email.disposable");
    },
  );

  it("gives the cause of what is no address", () => {
    expect(judgeEmailAddress("jan@x", "employee")).toEqual({
      email: undefined,
      findings: [{ code: "email.domain-without-dot", severity: "error" }],
      suggestion: undefined,
      acceptable: false,
    });
    expect(codes("  ", "employee")).toEqual(["error value.required"]);
  });

  it("proposes what was probably meant, without applying it", () => {
    expect(judgeEmailAddress("jan@telnet.be", "employee")).toMatchObject({
      email: { address: "jan@telnet.be" },
      findings: [{ code: "email.perhaps-mistyped", severity: "warning" }],
      suggestion: "jan@telenet.be",
      acceptable: true,
    });
    expect(judgeEmailAddress("jan@gmail,com", "employee").suggestion).toBe("jan@gmail.com");
  });

  it("refuses a slip that somebody registered to catch the mail of others", () => {
    expect(judgeEmailAddress("jan@hotmial.com", "employee")).toMatchObject({
      findings: [{ code: "email.perhaps-mistyped", severity: "error" }],
      suggestion: "jan@hotmail.com",
      acceptable: false,
    });
  });

  it("says that it was cleaned, after what is worse", () => {
    expect(codes(" info@gmail.com; ", "employer-main-user")).toEqual([
      "error email.free-mail",
      "error email.role",
      "information email.cleaned",
    ]);
  });

  it("believes an employer about its own domain", () => {
    expect(codes("jan@mail.com", "employer-main-user", ["mail.com"])).toEqual([]);
  });

  it("takes its severities from configuration", () => {
    const severities = {
      ...emailSeverities,
      employee: { ...emailSeverities.employee, "email.role": "error" },
    } as const;
    expect(judgeEmailAddress("info@bakkerij.example", "employee", { severities }).acceptable).toBe(false);
  });
});

describe("judging a long list", () => {
  it("takes milliseconds for a thousand addresses", () => {
    const started = performance.now();
    for (let row = 0; row < 1_000; row++) judgeEmailAddress(`an.${row}@bedrijf${row}.example`, "employee");
    expect(performance.now() - started).toBeLessThan(300);
  });
});

describe("an address of a desk", () => {
  it.each([
    "info@x.be",
    "HR@x.be",
    "boekhouding@x.be",
    "comptabilite@x.be",
    "onthaal@x.be",
    "postmaster@x.be",
    "no-reply@x.be",
    "info.gent@x.be",
    "hr-team@x.be",
    "boekhouding2@x.be",
    "info+jan@x.be",
  ])("%s names no person", (address) => expect(isRoleAddress(address)).toBe(true));

  it.each(["jan.peeters@x.be", "inforius@x.be", "harry@x.be", "jan.hr@x.be"])(
    "%s may be a person's",
    (address) => {
      expect(isRoleAddress(address)).toBe(false);
    },
  );
});

describe("the same address on two people", () => {
  it("is found without regard to case, and empty cells are not the same", () => {
    const found = sharedAddresses(["Jan@x.be", "an@x.be", " jan@X.be;", "", null, undefined, ""]);
    expect([...found]).toEqual([["jan@x.be", [0, 2]]]);
  });
});
