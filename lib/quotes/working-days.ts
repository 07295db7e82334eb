import { addDays, type PlainDate, plainDate, utcMidnight, yearOf } from "@/lib/values/dates";

/** So many working days on: no Saturday, no Sunday, none of the ten Belgian holidays. The day itself does not count. */
export function addWorkingDays(from: PlainDate, days: number): PlainDate {
  let date = from;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left--;
  }
  return date;
}

export function isWorkingDay(date: PlainDate): boolean {
  const weekday = utcMidnight(date).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(yearOf(date)).has(date);
}

const fixed = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"];

function holidaysOf(year: number): ReadonlySet<PlainDate> {
  const sunday = easter(year);
  // Easter Monday, Ascension and Whit Monday.
  const moving = [1, 39, 50].map((days) => addDays(sunday, days));
  return new Set([...fixed.map((day) => `${year}-${day}`), ...moving]);
}

/** Easter Sunday by the anonymous Gregorian reckoning. */
function easter(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * moon + 22 * week) / 451);
  const count = moon + week - 7 * correction + 114;
  return plainDate(year, Math.floor(count / 31), (count % 31) + 1);
}
