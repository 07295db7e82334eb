import type { Language } from "@/lib/i18n/language";
import type { DemoEmail } from "@/lib/identity/demo-sign-ins";
import type { Cover } from "@/lib/tariffs/kmo/covers";

type Until =
  | "half-filled"
  | "calculated"
  | "referred"
  | "answered"
  | "offered"
  | "accepted"
  | "expired"
  | "withdrawn";

export type Story = {
  readonly group: string;
  readonly by: DemoEmail;
  readonly until: Until;
  readonly language?: Language;
  readonly name?: string;
  readonly covers?: readonly Cover[];
  /** Hundredths of full-time equivalents: more than fifteen people are for the insurer to look at. */
  readonly employees?: number;
  readonly startsIn?: number;
  /** A copy with these covers, to compare. */
  readonly variant?: readonly Cover[];
  readonly daysAgo: number;
};

const everything: readonly Cover[] = ["work-accidents", "liability", "fire", "legal-aid"];
const lieve: DemoEmail = "lieve.grasdonck@dennewaard.example";
const koen: DemoEmail = "koen.vossenbergh@dennewaard.example";
const benoit: DemoEmail = "benoit.sorbieraux@tilleulmont.example";

export const ofDennewaard: readonly Story[] = [
  { group: "Antwerpen", by: koen, until: "expired", daysAgo: 120 },
  { group: "Antwerpen", by: koen, until: "withdrawn", daysAgo: 41 },
  { group: "Gent", by: lieve, until: "calculated", language: "fr", daysAgo: 33, startsIn: 60 },
  { group: "Antwerpen", by: lieve, until: "calculated", daysAgo: 26, covers: everything, startsIn: 75 },
  { group: "Gent", by: lieve, until: "half-filled", daysAgo: 18 },
  { group: "Antwerpen", by: koen, until: "calculated", daysAgo: 12, language: "en", startsIn: 40 },
  {
    group: "Antwerpen",
    by: koen,
    until: "calculated",
    daysAgo: 9,
    name: "Bakkerij Zilverlinde BV",
    covers: everything,
    variant: ["work-accidents", "liability"],
    startsIn: 45,
  },
  {
    group: "Gent",
    by: lieve,
    until: "answered",
    daysAgo: 5,
    employees: 1_800,
    covers: everything,
    startsIn: 50,
  },
  {
    group: "Antwerpen",
    by: koen,
    until: "referred",
    daysAgo: 2,
    employees: 2_100,
    covers: everything,
    startsIn: 55,
  },
  { group: "Antwerpen", by: koen, until: "half-filled", daysAgo: 1 },
  // An offer never outlives the day that the policy begins, so this one is near its end from the first day on.
  { group: "Antwerpen", by: koen, until: "offered", daysAgo: 0, startsIn: 5, covers: everything },
  {
    group: "Gent",
    by: lieve,
    until: "offered",
    daysAgo: 0,
    startsIn: 60,
    covers: ["work-accidents", "fire"],
  },
  { group: "Antwerpen", by: koen, until: "accepted", daysAgo: 0, startsIn: 30, covers: everything },
];

export const ofTilleulmont: readonly Story[] = [
  { group: "Namur", by: benoit, until: "expired", daysAgo: 110 },
  { group: "Default", by: benoit, until: "withdrawn", daysAgo: 30 },
  { group: "Namur", by: benoit, until: "calculated", daysAgo: 22, language: "nl", startsIn: 60 },
  {
    group: "Namur",
    by: benoit,
    until: "calculated",
    daysAgo: 10,
    covers: everything,
    variant: ["work-accidents", "liability", "legal-aid"],
    startsIn: 45,
  },
  { group: "Default", by: benoit, until: "half-filled", daysAgo: 7 },
  {
    group: "Namur",
    by: benoit,
    until: "referred",
    daysAgo: 3,
    employees: 1_900,
    covers: everything,
    startsIn: 50,
  },
  { group: "Namur", by: benoit, until: "offered", daysAgo: 0, startsIn: 4, covers: everything },
  {
    group: "Default",
    by: benoit,
    until: "accepted",
    daysAgo: 0,
    startsIn: 25,
    covers: ["work-accidents", "liability"],
  },
];
