import type { z } from "zod";
import type { RequestTrace } from "@/lib/access/actor";
import type { Transaction } from "@/lib/database/client";
import { verifyEmail, type verifyEmailInput } from "@/lib/identity/verify-email";
import { announceJoin } from "./join-request";

/** Whoever registered shows that the address is theirs; from that moment on counts what they asked of an office. */
export async function verifyRegistration(
  request: RequestTrace,
  input: z.infer<typeof verifyEmailInput>,
  userAgent: string | null = null,
) {
  return verifyEmail(request, input, userAgent, (tx, accountId) => countJoins(tx, request, accountId));
}

async function countJoins(tx: Transaction, request: RequestTrace, accountId: string): Promise<void> {
  const asked = await tx.officeJoinRequest.findMany({
    where: { accountId, answer: null, provenAt: null },
    select: {
      id: true,
      brokerageId: true,
      account: { select: { id: true, firstName: true, lastName: true, email: true } },
    },
  });
  for (const { id, brokerageId, account } of asked) {
    await announceJoin(tx, request, { requestId: id, brokerageId, asker: account });
  }
}
