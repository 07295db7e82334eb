/** The fields of a moment as the clocks of a place show it. */
type ClockFields = { minute: number; hour: number; day: number; month: number; weekday: number };

type Cron = { readonly [F in keyof ClockFields]: ReadonlySet<number> } & {
  readonly everyHour: boolean;
  readonly everyDay: boolean;
  readonly everyWeekday: boolean;
};

const bounds = { minute: [0, 59], hour: [0, 23], day: [1, 31], month: [1, 12], weekday: [0, 7] } as const;

export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== 5) throw new Error(`A schedule has five fields: ${text}`);
  const [minute, hour, day, month, weekday] = Object.entries(bounds).map(([, [from, to]], place) =>
    parseField(parts[place] ?? "", from, to),
  ) as [Set<number>, Set<number>, Set<number>, Set<number>, Set<number>];
  if (weekday.has(7)) weekday.add(0);
  return {
    minute,
    hour,
    day,
    month,
    weekday,
    everyHour: hour.size === 24,
    everyDay: day.size === 31,
    everyWeekday: weekday.size >= 7 && weekday.has(0),
  };
}

function parseField(text: string, from: number, to: number): Set<number> {
  const found = new Set<number>();
  for (const part of text.split(",")) {
    const shape = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part);
    if (!shape) throw new Error(`Not a field of a schedule: ${part}`);
    const first = shape[1] === undefined ? from : Number(shape[1]);
    const last = shape[1] === undefined ? to : Number(shape[2] ?? shape[1]);
    const step = Number(shape[3] ?? 1);
    if (first < from || last > to || first > last || step < 1)
      throw new Error(`Out of range in a schedule: ${part}`);
    for (let value = first; value <= last; value += step) found.add(value);
  }
  return found;
}

/**
 * Whether the schedule is due at this whole minute. On the night that clocks go forward, what falls in the hour that
 * does not exist comes an hour later by the clock; on the night that they go back, what falls in the hour that comes twice
 * is done the first time only. What runs every hour just runs every hour.
 */
export function isDue(cron: Cron, timezone: string, moment: Date): boolean {
  if (cron.everyHour) return matches(cron, clockFields(moment, timezone));
  const hourAgo = new Date(moment.getTime() - 3_600_000);
  const offset = offsetOf(moment, timezone);
  const offsetBefore = offsetOf(hourAgo, timezone);
  if (offset < offsetBefore && matches(cron, clockFields(hourAgo, timezone))) return false;
  if (matches(cron, clockFields(moment, timezone))) return true;
  return offset > offsetBefore && matches(cron, asIfClocksStayed(moment, offsetBefore));
}

function matches(cron: Cron, at: ClockFields): boolean {
  if (!cron.minute.has(at.minute) || !cron.hour.has(at.hour) || !cron.month.has(at.month)) return false;
  // The old rule of cron: when both are given, either will do.
  if (!cron.everyDay && !cron.everyWeekday) return cron.day.has(at.day) || cron.weekday.has(at.weekday);
  return cron.day.has(at.day) && cron.weekday.has(at.weekday);
}

const asIfClocksStayed = (moment: Date, offset: number) => fieldsOf(new Date(moment.getTime() + offset));

function clockFields(moment: Date, timezone: string): ClockFields {
  return fieldsOf(new Date(moment.getTime() + offsetOf(moment, timezone)));
}

function fieldsOf(shifted: Date): ClockFields {
  return {
    minute: shifted.getUTCMinutes(),
    hour: shifted.getUTCHours(),
    day: shifted.getUTCDate(),
    month: shifted.getUTCMonth() + 1,
    weekday: shifted.getUTCDay(),
  };
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far the clocks there are ahead of UTC, in milliseconds. */
function offsetOf(moment: Date, timezone: string): number {
  let clock = clocks.get(timezone);
  if (!clock) {
    clock = new Intl.DateTimeFormat("sv-SE", { timeZone: timezone, dateStyle: "short", timeStyle: "medium" });
    clocks.set(timezone, clock);
  }
  return (
    new Date(`${clock.format(moment).replace(" ", "T")}Z`).getTime() -
    Math.floor(moment.getTime() / 1000) * 1000
  );
}

/** The queue tells minute, hour, day and month in UTC, not the year: it is the moment nearest to now that fits. */
export function momentOf(
  digest: { min: number; hour: number; date: number; month: number },
  near: Date,
): Date {
  const year = near.getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map(
    (candidate) => new Date(Date.UTC(candidate, digest.month - 1, digest.date, digest.hour, digest.min)),
  );
  const distance = (moment: Date) => Math.abs(moment.getTime() - near.getTime());
  return candidates.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}
