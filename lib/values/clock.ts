/** The only place that asks what time it is, so that a test can move the clock and a reader can find who depends on it. */
export function now(): Date {
  return new Date();
}
