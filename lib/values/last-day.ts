import { addDays, addMonths, endOfMonth, type PlainDate, startOfMonth } from "@/lib/values/dates";

/** How somebody says when a person leaves: the last day in service, or the first day out of it. */
export const leavingWays = ["last-day", "first-day-out"] as const;
export type LeavingWay = (typeof leavingWays)[number];

export type Leaving = {
  /** The end date as it is kept: inclusive. */
  readonly lastDay: PlainDate;
  /** The last month that is still charged, "YYYY-MM". */
  readonly lastCharged: string;
  /** The bordereau that tells of it, with reason 30. */
  readonly toldIn: string;
};

/** Leaves on 1 May means insured until 30 April; the last day in service is the end date itself. */
export function explainLeaving(way: LeavingWay, date: PlainDate): Leaving {
  const lastDay = way === "last-day" ? date : addDays(date, -1);
  const whole = lastDay === endOfMonth(lastDay);
  return {
    lastDay,
    // A month that was begun is charged whole.
    lastCharged: lastDay.slice(0, 7),
    toldIn: (whole ? addMonths(startOfMonth(lastDay), 1) : lastDay).slice(0, 7),
  };
}
