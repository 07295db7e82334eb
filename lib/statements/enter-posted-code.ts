import { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { atOnePace } from "@/lib/identity/at-one-pace";
import { keyedHash } from "@/lib/identity/keyed-hash";
import { forgetTurns, takeTurn } from "@/lib/identity/throttle";
import { now } from "@/lib/values/clock";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { newToken, plainCode, tokenHashOf } from "./secrets";

const text = (most: number) =>
  z.string({ error: "value.required" }).trim().min(1, "value.required").max(most, "text.too-long");

export const enterPostedCodeInput = z.object({ number: text(40), code: text(40) });

const passMinutes = 60;

/** Of a code only this stays: whoever reads the table can't try them all without the secret of the house. */
export function postedCodeHash(code: string): string {
  return keyedHash("posted code", plainCode(code));
}

/** The number of the affiliation or the contract and the code from the letter give a pass to the activation page. */
export async function enterPostedCode(
  request: RequestTrace,
  { number, code }: z.infer<typeof enterPostedCodeInput>,
): Promise<Outcome<{ readonly pass: string }, "activation.wrong-code" | "too-many-tries">> {
  return atOnePace(async () => {
    const aim = { account: `posted ${plainCode(number)}`, request };
    const turn = await takeTurn("posted-code", aim);
    if (!turn.ok) return turn;
    const found = await database().postedCode.findUnique({
      where: { codeHash: postedCodeHash(code) },
      select: {
        id: true,
        affiliation: { select: { number: true, contract: { select: { number: true } } } },
      },
    });
    const numbers = found && [found.affiliation.number, found.affiliation.contract.number];
    if (!found || !numbers?.some((one) => plainCode(one) === plainCode(number)))
      return refuse("activation.wrong-code");
    const pass = newToken();
    const { count } = await database().postedCode.updateMany({
      where: { id: found.id, usedAt: null, expiresAt: { gt: now() } },
      data: {
        passHash: tokenHashOf(pass),
        passUntil: new Date(now().getTime() + passMinutes * 60_000),
      },
    });
    if (count === 0) return refuse("activation.wrong-code");
    await forgetTurns("posted-code", aim);
    return success({ pass });
  });
}
