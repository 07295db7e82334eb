import { env } from "@/lib/env";

/** The Message-ID of a message of the outbox: always the same one for the same row. */
export function messageIdOf(outboxId: string): string {
  return `<${outboxId}@${new URL(env().APP_URL).hostname}>`;
}

/** Which message of the outbox a returned Message-ID speaks of. */
export function outboxIdIn(messageId: string): string | undefined {
  return /^<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>@\s]+>?$/i
    .exec(messageId.trim())?.[1]
    ?.toLowerCase();
}
