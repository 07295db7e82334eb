import { Prisma } from "@/lib/database/generated/client";

/** Somebody of the insurer wrote since anybody of the other side looked; a condition on "Conversation" under `c`. */
export const isUnread = Prisma.sql`EXISTS (
  SELECT FROM "ConversationMessage" m WHERE m."conversationId" = c.id AND m.side = 'STAFF'
    AND m.at > coalesce(c."readAt", '-infinity'))`;
