import { setTimeout as wait } from "node:timers/promises";
import { OvertakenError } from "./job-context";

/** What came of a work is worth another try when the database lets go just then. Only for what may be said twice. */
export async function insist(say: () => Promise<void>): Promise<void> {
  for (const pause of [200, 1000]) {
    try {
      return await say();
    } catch (error) {
      if (error instanceof OvertakenError) throw error;
      await wait(pause);
    }
  }
  await say();
}
