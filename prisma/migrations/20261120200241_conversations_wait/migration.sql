ALTER TABLE "Conversation" ADD COLUMN "waitingSince" TIMESTAMPTZ(3),
ADD COLUMN "searchText" TEXT NOT NULL DEFAULT '';

-- The insurer's queue: who waits, longest first; what was answered; what somebody holds.
CREATE INDEX "Conversation_waiting" ON "Conversation" ("waitingSince", id) WHERE "waitingSince" IS NOT NULL;
CREATE INDEX "Conversation_answered" ON "Conversation" ("lastAt" DESC, id DESC) WHERE "closedAt" IS NULL AND "waitingSince" IS NULL;
CREATE INDEX "Conversation_held" ON "Conversation" ("holderId", "lastAt" DESC, id DESC) WHERE "holderId" IS NOT NULL;
CREATE INDEX "Conversation_searchText_trigram" ON "Conversation" USING GIN ("searchText" gin_trgm_ops);

-- What was there already waits since the first message that nobody of the insurer wrote after.
UPDATE "Conversation" c SET
  "waitingSince" = CASE WHEN c."lastSide" <> 'STAFF' AND c."closedAt" IS NULL THEN (
    SELECT min(m.at) FROM "ConversationMessage" m
    WHERE m."conversationId" = c.id AND m.side <> 'STAFF' AND m.at > coalesce(
      (SELECT max(s.at) FROM "ConversationMessage" s WHERE s."conversationId" = c.id AND s.side = 'STAFF'), '-infinity')
  ) END,
  "searchText" = fold(concat_ws(' ', c.subject,
    (SELECT e.name FROM "Employer" e WHERE e.id = c."employerId"),
    (SELECT b.name FROM "Brokerage" b WHERE b.id = c."brokerageId"),
    (SELECT a."firstName" || ' ' || a."lastName" FROM "Account" a WHERE a.id = c."openedById")));
