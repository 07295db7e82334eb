import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { queueSms } from "@/lib/email/queue-sms";
import { now } from "@/lib/values/clock";
import { newId } from "@/lib/values/ids";
import { type Outcome, refuse, success } from "@/lib/values/outcome";
import { phoneNumber } from "@/lib/values/phone-number";
import { twoStepCode } from "./emails/two-step-code";
import { hasFreshSession } from "./fresh-session";
import { hashSmsCode, newSmsCode } from "./sms-code";
import { takeTurn } from "./throttle";
import { sealSetUp, setUpUntil } from "./two-step-set-up";

export const choosePhoneInput = z.object({ phone: phoneNumber });

type Refused = "sign-in-again" | "too-many-tries";

/** Step 2 by phone: a code goes to the number; a landline is called and hears it. Asked again, the former code is void. */
export async function chooseTwoStepPhone(
  actor: Actor,
  { phone }: z.infer<typeof choosePhoneInput>,
): Promise<Outcome<string, Refused>> {
  if (!(await hasFreshSession(database(), actor))) return refuse("sign-in-again");
  const turn = await takeTurn("code-message", { account: actor.accountId, request: actor.request });
  if (!turn.ok) return turn;
  const id = newId();
  const code = newSmsCode();
  await database().$transaction((tx) =>
    queueSms(tx, {
      template: twoStepCode,
      to: phone,
      language: actor.language,
      accountId: actor.accountId,
      eventKey: `two-step-code ${id}`,
      data: { code },
    }),
  );
  return success(
    sealSetUp(actor.accountId, {
      method: "SMS",
      id,
      until: setUpUntil(),
      phone,
      codeHash: hashSmsCode(id, code),
      sentAt: now().getTime(),
    }),
  );
}
