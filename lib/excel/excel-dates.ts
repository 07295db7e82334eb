const dayMs = 86_400_000;
/** Excel believes that 1900 was a leap year; counting from here is right for every day since 1 March 1900. */
const epoch1900 = Date.UTC(1899, 11, 30) / dayMs;
const epoch1904 = Date.UTC(1904, 0, 1) / dayMs;
const firstTrueSerial = 61;
const lastSerial = 2_958_465; // 31 December 9999

function digits(iso: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = iso.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days since 1 January 1970 by arithmetic: a hundred thousand rows of dates should not make as many Date objects. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isIsoDate(iso: string): boolean {
  if (iso.length !== 10 || iso.charCodeAt(4) !== 45 || iso.charCodeAt(7) !== 45) return false;
  const year = digits(iso, 0, 4);
  const month = digits(iso, 5, 2);
  const day = digits(iso, 8, 2);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (monthLengths[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** The serial number of "YYYY-MM-DD", or null where Excel has none: it counts wrongly before 1 March 1900. */
export function excelSerial(iso: string): number | null {
  if (!isIsoDate(iso)) return null;
  const serial = dayNumber(digits(iso, 0, 4), digits(iso, 5, 2), digits(iso, 8, 2)) - epoch1900;
  return serial >= firstTrueSerial ? serial : null;
}

/** The date, with its time where it has one, or null when the number is no date. */
export function isoFromSerial(serial: number, since1904: boolean): string | null {
  if (!(serial >= 0 && serial <= lastSerial)) return null;
  const seconds = Math.round(serial * 86_400);
  let days = Math.floor(seconds / 86_400);
  const time = seconds - days * 86_400;
  if (!since1904 && days < 60) days += 1;
  const moment = new Date(((since1904 ? epoch1904 : epoch1900) + days) * dayMs + time * 1000).toISOString();
  return time === 0 ? moment.slice(0, 10) : moment.slice(0, 19);
}
