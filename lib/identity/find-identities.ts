import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/database/client";
import { type ProviderId, providerNames, providers } from "./providers";

export type LinkedIdentity = {
  readonly provider: ProviderId;
  readonly name: string;
  readonly linkedAt: Date | null;
  readonly lastUsedAt: Date | null;
  /** False when the provider is no longer configured: it can be undone, not made. */
  readonly offered: boolean;
};

/** Every provider on offer, and whether this account is bound to it; also what is bound and no longer on offer. */
export async function findIdentities(actor: Actor): Promise<LinkedIdentity[]> {
  const bound = await database().externalIdentity.findMany({
    where: { accountId: actor.accountId },
    select: { provider: true, linkedAt: true, lastUsedAt: true },
  });
  const offered = providers().map(({ id }) => id);
  const all = (Object.keys(providerNames) as ProviderId[]).map((provider) => {
    const { linkedAt = null, lastUsedAt = null } = bound.find((one) => one.provider === provider) ?? {};
    return {
      provider,
      name: providerNames[provider],
      linkedAt,
      lastUsedAt,
      offered: offered.includes(provider),
    };
  });
  return all.filter((identity) => identity.offered || identity.linkedAt);
}
