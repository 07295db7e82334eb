import { database } from "@/lib/database/client";
import { unseal } from "@/lib/database/sealed";
import { sealedFor } from "@/lib/email/queue-message";

export type SentMail = {
  readonly template: string;
  readonly to: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** What lies in the outbox for this address, oldest first, with what its template will be given. */
export async function mailTo(address: string): Promise<SentMail[]> {
  const rows = await database().outboxMessage.findMany({
    where: { recipient: { equals: address, mode: "insensitive" } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, template, recipient, dataSealed }) => ({
    template,
    to: recipient,
    data: dataSealed ? JSON.parse(unseal(dataSealed, sealedFor(id))) : {},
  }));
}

/** The token of the link in the last mail of a kind. */
export async function lastToken(address: string, template: string): Promise<string> {
  const mail = (await mailTo(address)).findLast((one) => one.template === template);
  const token = typeof mail?.data.link === "string" ? mail.data.link.split("/").at(-1) : undefined;
  if (!token) throw new Error(`No ${template} was sent`);
  return token;
}
