import type { RequestTrace } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { forgetTurns, takeTurn } from "@/lib/identity/throttle";
import type { PlainDate } from "@/lib/values/dates";
import { plainDateOf } from "@/lib/values/dates";
import { type Outcome, refuse, success } from "@/lib/values/outcome";

export type Refused = "activation.birth-date" | "activation.paused";

/** The proof that whoever holds the link is whom it was written for. Thrice wrong, and it rests for a day. */
export async function checkBirthDate(
  request: RequestTrace,
  personId: string,
  birthDate: PlainDate,
): Promise<Outcome<undefined, Refused>> {
  const aim = { account: personId, request };
  const turn = await takeTurn("birth-date", aim);
  if (!turn.ok) {
    const hours = Math.max(1, Math.ceil(Number(turn.facts?.minutes ?? 60) / 60));
    return refuse("activation.paused", { hours });
  }
  const person = await database().person.findUniqueOrThrow({
    where: { id: personId },
    select: { birthDate: true },
  });
  if (plainDateOf(person.birthDate) !== birthDate) return refuse("activation.birth-date");
  await forgetTurns("birth-date", aim);
  return success();
}
