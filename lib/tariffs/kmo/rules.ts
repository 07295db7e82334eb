import { addDays, daysBetween } from "@/lib/values/dates";
import { saidYes, textOf, wholeOf } from "../answers";
import type { Explained, Finding } from "../calculation";
import type { Answers } from "../question";
import { coverRules } from "./cover-rules";
import { type Cover, chosenCovers, isChosen, needOf, sectionOf } from "./covers";
import type { KmoFigures } from "./figures";
import { type RuleKey, ruleKeys } from "./rule-keys";

/** What a rule needs to decide; the limit is 0 where it has none. */
export type Asked = {
  readonly figures: KmoFigures;
  readonly answers: Answers;
  readonly on: string;
  readonly startsOn: string | null;
  readonly limit: number;
};

export type Hit = Pick<Finding, "facts" | "at" | "avoid">;

const leaveOut = (cover: Cover): Explained => ({ code: "leave-out", facts: { coverChoice: cover } });

/** Each gives a hit for every place where it bites. Pure, and silent about what was not answered. */
const rules: Readonly<Record<RuleKey, (asked: Asked) => Hit[]>> = {
  ...coverRules,
  "covers.not-offered": ({ figures, answers }) =>
    chosenCovers(answers)
      .filter((cover) => !figures.offered.includes(cover))
      .map((cover) => ({
        facts: { coverChoice: cover },
        at: { section: "covers", field: "covers" },
        avoid: [leaveOut(cover)],
      })),
  "activity.not-insured": (asked) => ofStance(asked, "refuse"),
  "activity.to-look-at": (asked) => ofStance(asked, "refer"),
  "activity.not-in-tariff": ({ figures, answers }) => {
    const activity = textOf(answers, "activity", "activity");
    if (!activity || figures.activities.some(({ code }) => code === activity)) return [];
    return [{ facts: { activity }, at: { section: "activity", field: "activity" }, avoid: [] }];
  },
  "activity.turnover-too-high": ({ answers, limit }) => {
    const turnoverCents = wholeOf(answers, "activity", "turnover");
    if (turnoverCents <= limit) return [];
    const facts = { turnoverCents, limitCents: limit };
    return [{ facts, at: { section: "activity", field: "turnover" }, avoid: [] }];
  },
  "start.in-past": ({ answers, on, startsOn }) => {
    // Work accidents have a rule of their own, and no way round it.
    if (!startsOn || startsOn >= on || isChosen(answers, "work-accidents")) return [];
    return [beginsAt({ startsOn, earliestOn: on }, [{ code: "start-later", facts: { earliestOn: on } }])];
  },
  "start.too-far-ahead": ({ on, startsOn, limit }) => {
    if (!startsOn || daysBetween(on, startsOn) <= limit) return [];
    const latestOn = addDays(on, limit);
    return [beginsAt({ startsOn, latestOn, limit }, [{ code: "start-sooner", facts: { latestOn } }])];
  },
  "claims.too-many": ({ answers, limit }) =>
    chosenCovers(answers).flatMap((cover) => {
      const field = `${sectionOf[cover]}Count`;
      const claims = wholeOf(answers, "claims", field);
      if (claims <= limit) return [];
      const facts = { coverChoice: cover, claims, limit };
      return [{ facts, at: { section: "claims", field }, avoid: [leaveOut(cover)] }];
    }),
  "claims.too-costly": ({ answers, limit }) =>
    chosenCovers(answers).flatMap((cover) => {
      if (wholeOf(answers, "claims", `${sectionOf[cover]}Count`) === 0) return [];
      const field = `${sectionOf[cover]}Amount`;
      const claimsCents = wholeOf(answers, "claims", field);
      if (claimsCents <= limit) return [];
      const facts = { coverChoice: cover, claimsCents, limitCents: limit };
      return [{ facts, at: { section: "claims", field }, avoid: [leaveOut(cover)] }];
    }),
  "claims.cancelled": ({ answers }) =>
    saidYes(answers, "claims", "cancelled")
      ? [{ facts: {}, at: { section: "claims", field: "cancelled" }, avoid: [] }]
      : [],
  "work-accidents.in-past": ({ answers, on, startsOn }) => {
    if (!startsOn || startsOn >= on || !isChosen(answers, "work-accidents")) return [];
    return [beginsAt({ startsOn, earliestOn: on }, [{ code: "start-later", facts: { earliestOn: on } }])];
  },
  "work-accidents.not-chosen": ({ answers }) => {
    const employeesHundredths = wholeOf(answers, "activity", "employees");
    if (employeesHundredths === 0 || isChosen(answers, "work-accidents")) return [];
    if (needOf(answers, "work-accidents") === "insured-elsewhere") return [];
    return [
      {
        facts: { employeesHundredths },
        at: { section: "covers", field: "covers" },
        avoid: [
          { code: "choose", facts: { coverChoice: "work-accidents" } },
          { code: "say-elsewhere", facts: { coverChoice: "work-accidents" } },
        ],
      },
    ];
  },
};

/** Every rule that bites, in their fixed order. */
export function findingsOf(
  figures: KmoFigures,
  answers: Answers,
  on: string,
  startsOn: string | null,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of ruleKeys) {
    const set = figures.rules[rule];
    if (!set.on) continue;
    const hits = rules[rule]({ figures, answers, on, startsOn, limit: set.limit ?? 0 });
    for (const hit of hits) findings.push({ rule, kind: set.kind, ...hit });
  }
  return findings;
}

function ofStance({ figures, answers }: Asked, stance: "refer" | "refuse"): Hit[] {
  const activity = textOf(answers, "activity", "activity");
  const known = figures.activities.find(({ code }) => code === activity);
  if (known?.stance !== stance) return [];
  return [{ facts: { activity }, at: { section: "activity", field: "activity" }, avoid: [] }];
}

function beginsAt(facts: Hit["facts"], avoid: Explained[]): Hit {
  return { facts, at: { section: "activity", field: "startsOn" }, avoid };
}
