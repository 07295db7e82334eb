-- CreateEnum
CREATE TYPE "JoinAnswer" AS ENUM ('ADMITTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "ProductAccessStatus" AS ENUM ('REQUESTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'ENDED');

-- CreateEnum
CREATE TYPE "TariffStatus" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "QuoteStatus" AS ENUM ('DRAFT', 'CALCULATED', 'REFERRED', 'OFFERED', 'ACCEPTED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "QuoteEnd" AS ENUM ('DATE', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "QuoteEventKind" AS ENUM ('CREATED', 'DUPLICATED', 'CALCULATED', 'REVISED', 'REFERRED', 'REFERRAL_WITHDRAWN', 'REFERRAL_ACCEPTED', 'REFERRAL_REFUSED', 'OFFERED', 'ACCEPTED', 'EXPIRED', 'WITHDRAWN', 'MOVED', 'TARIFF_CHANGED');

-- CreateEnum
CREATE TYPE "ReferralAnswer" AS ENUM ('ACCEPTED', 'REFUSED');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "FileAbout" ADD VALUE 'QUOTES';
ALTER TYPE "FileAbout" ADD VALUE 'LOGOS';

-- AlterTable
ALTER TABLE "BrokerGroup" ADD COLUMN     "city" TEXT,
ADD COLUMN     "houseNumber" TEXT,
ADD COLUMN     "logoFileId" UUID,
ADD COLUMN     "postcode" TEXT,
ADD COLUMN     "street" TEXT;

-- AlterTable
ALTER TABLE "BrokerMembership" ADD COLUMN     "shownGroupId" UUID;

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "brokerGroupId" UUID,
ADD COLUMN     "brokerageId" UUID,
ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "holderId" UUID,
ADD COLUMN     "lastSide" "MessageSide",
ADD COLUMN     "quoteId" UUID;

-- CreateTable
CREATE TABLE "OfficeJoinRequest" (
    "id" UUID NOT NULL,
    "brokerageId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" "JoinAnswer",
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "OfficeJoinRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductAccess" (
    "id" UUID NOT NULL,
    "product" TEXT NOT NULL,
    "groupId" UUID NOT NULL,
    "producerNumber" TEXT NOT NULL,
    "status" "ProductAccessStatus" NOT NULL DEFAULT 'REQUESTED',
    "requestedById" UUID,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "endedById" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "ProductAccess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TariffVersion" (
    "id" UUID NOT NULL,
    "product" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "figures" JSONB NOT NULL,
    "status" "TariffStatus" NOT NULL DEFAULT 'DRAFT',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TariffVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "brokerageId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "status" "QuoteStatus" NOT NULL DEFAULT 'DRAFT',
    "endReason" "QuoteEnd",
    "answers" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "currentVersion" INTEGER NOT NULL DEFAULT 1,
    "tariffVersionId" UUID,
    "totalCents" INTEGER,
    "customerName" TEXT NOT NULL DEFAULT '',
    "searchText" TEXT NOT NULL DEFAULT '',
    "expiresOn" DATE NOT NULL,
    "copiedFromId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuoteVersion" (
    "id" UUID NOT NULL,
    "quoteId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "tariffVersionId" UUID NOT NULL,
    "result" JSONB NOT NULL,
    "totalCents" INTEGER NOT NULL,
    "calculatedById" UUID,
    "calculatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "offeredById" UUID,
    "offeredAt" TIMESTAMPTZ(3),
    "validUntil" DATE,
    "acceptedById" UUID,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedByName" TEXT,
    "acceptedOn" DATE,

    CONSTRAINT "QuoteVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotePaper" (
    "versionId" UUID NOT NULL,
    "language" "Language" NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "QuotePaper_pkey" PRIMARY KEY ("versionId","language")
);

-- CreateTable
CREATE TABLE "QuoteChange" (
    "id" UUID NOT NULL,
    "quoteId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "accountId" UUID,
    "authorName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuoteChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotePresence" (
    "quoteId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuotePresence_pkey" PRIMARY KEY ("quoteId","accountId")
);

-- CreateTable
CREATE TABLE "QuoteEvent" (
    "id" UUID NOT NULL,
    "quoteId" UUID NOT NULL,
    "kind" "QuoteEventKind" NOT NULL,
    "accountId" UUID,
    "authorName" TEXT NOT NULL,
    "facts" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuoteEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuoteReferral" (
    "id" UUID NOT NULL,
    "quoteId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "findings" JSONB NOT NULL,
    "message" TEXT,
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueOn" DATE NOT NULL,
    "holderId" UUID,
    "heldAt" TIMESTAMPTZ(3),
    "answer" "ReferralAnswer",
    "reason" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuoteReferral_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OfficeJoinRequest_brokerageId_answer_askedAt_idx" ON "OfficeJoinRequest"("brokerageId", "answer", "askedAt");

-- CreateIndex
CREATE INDEX "OfficeJoinRequest_accountId_idx" ON "OfficeJoinRequest"("accountId");

-- CreateIndex
CREATE INDEX "ProductAccess_groupId_product_requestedAt_idx" ON "ProductAccess"("groupId", "product", "requestedAt" DESC);

-- CreateIndex
CREATE INDEX "ProductAccess_status_requestedAt_id_idx" ON "ProductAccess"("status", "requestedAt", "id");

-- CreateIndex
CREATE INDEX "TariffVersion_product_status_validFrom_idx" ON "TariffVersion"("product", "status", "validFrom" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "TariffVersion_product_number_key" ON "TariffVersion"("product", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Quote_reference_key" ON "Quote"("reference");

-- CreateIndex
CREATE INDEX "Quote_groupId_updatedAt_id_idx" ON "Quote"("groupId", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Quote_groupId_createdAt_id_idx" ON "Quote"("groupId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Quote_updatedAt_id_idx" ON "Quote"("updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Quote_status_expiresOn_idx" ON "Quote"("status", "expiresOn");

-- CreateIndex
CREATE INDEX "Quote_brokerageId_idx" ON "Quote"("brokerageId");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteVersion_quoteId_number_key" ON "QuoteVersion"("quoteId", "number");

-- CreateIndex
CREATE INDEX "QuoteChange_quoteId_revision_idx" ON "QuoteChange"("quoteId", "revision");

-- CreateIndex
CREATE INDEX "QuoteEvent_quoteId_at_id_idx" ON "QuoteEvent"("quoteId", "at", "id");

-- CreateIndex
CREATE INDEX "QuoteReferral_quoteId_askedAt_idx" ON "QuoteReferral"("quoteId", "askedAt" DESC);

-- CreateIndex
CREATE INDEX "QuoteReferral_answer_withdrawnAt_dueOn_id_idx" ON "QuoteReferral"("answer", "withdrawnAt", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Conversation_brokerGroupId_lastAt_id_idx" ON "Conversation"("brokerGroupId", "lastAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "BrokerGroup" ADD CONSTRAINT "BrokerGroup_logoFileId_fkey" FOREIGN KEY ("logoFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrokerMembership" ADD CONSTRAINT "BrokerMembership_shownGroupId_fkey" FOREIGN KEY ("shownGroupId") REFERENCES "BrokerGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeJoinRequest" ADD CONSTRAINT "OfficeJoinRequest_brokerageId_fkey" FOREIGN KEY ("brokerageId") REFERENCES "Brokerage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeJoinRequest" ADD CONSTRAINT "OfficeJoinRequest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeJoinRequest" ADD CONSTRAINT "OfficeJoinRequest_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_brokerageId_fkey" FOREIGN KEY ("brokerageId") REFERENCES "Brokerage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_brokerGroupId_fkey" FOREIGN KEY ("brokerGroupId") REFERENCES "BrokerGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductAccess" ADD CONSTRAINT "ProductAccess_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "BrokerGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductAccess" ADD CONSTRAINT "ProductAccess_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductAccess" ADD CONSTRAINT "ProductAccess_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductAccess" ADD CONSTRAINT "ProductAccess_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TariffVersion" ADD CONSTRAINT "TariffVersion_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TariffVersion" ADD CONSTRAINT "TariffVersion_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_brokerageId_fkey" FOREIGN KEY ("brokerageId") REFERENCES "Brokerage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "BrokerGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_tariffVersionId_fkey" FOREIGN KEY ("tariffVersionId") REFERENCES "TariffVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Quote"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteVersion" ADD CONSTRAINT "QuoteVersion_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteVersion" ADD CONSTRAINT "QuoteVersion_tariffVersionId_fkey" FOREIGN KEY ("tariffVersionId") REFERENCES "TariffVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteVersion" ADD CONSTRAINT "QuoteVersion_calculatedById_fkey" FOREIGN KEY ("calculatedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteVersion" ADD CONSTRAINT "QuoteVersion_offeredById_fkey" FOREIGN KEY ("offeredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteVersion" ADD CONSTRAINT "QuoteVersion_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePaper" ADD CONSTRAINT "QuotePaper_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuoteVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePaper" ADD CONSTRAINT "QuotePaper_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteChange" ADD CONSTRAINT "QuoteChange_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteChange" ADD CONSTRAINT "QuoteChange_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePresence" ADD CONSTRAINT "QuotePresence_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotePresence" ADD CONSTRAINT "QuotePresence_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteEvent" ADD CONSTRAINT "QuoteEvent_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteEvent" ADD CONSTRAINT "QuoteEvent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteReferral" ADD CONSTRAINT "QuoteReferral_quoteId_fkey" FOREIGN KEY ("quoteId") REFERENCES "Quote"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteReferral" ADD CONSTRAINT "QuoteReferral_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuoteVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteReferral" ADD CONSTRAINT "QuoteReferral_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteReferral" ADD CONSTRAINT "QuoteReferral_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteReferral" ADD CONSTRAINT "QuoteReferral_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- At most one request of a group for a product that is open or holds, and one group that works under a number.
CREATE UNIQUE INDEX "ProductAccess_one_live" ON "ProductAccess" ("groupId", product) WHERE status IN ('REQUESTED', 'ACCEPTED');
CREATE UNIQUE INDEX "ProductAccess_one_group" ON "ProductAccess" (product, "producerNumber") WHERE status = 'ACCEPTED';

CREATE UNIQUE INDEX "OfficeJoinRequest_one_open" ON "OfficeJoinRequest" ("brokerageId", "accountId") WHERE answer IS NULL;

CREATE UNIQUE INDEX "QuoteReferral_one_open" ON "QuoteReferral" ("quoteId") WHERE answer IS NULL AND "withdrawnAt" IS NULL;

-- A search within whatever was typed into a quote.
CREATE INDEX "Quote_searchText_trigram" ON "Quote" USING GIN ("searchText" gin_trgm_ops);

-- On a day one version of a tariff counts, and what counted stays as it was.
CREATE UNIQUE INDEX "TariffVersion_one_a_day" ON "TariffVersion" (product, "validFrom") WHERE status = 'PUBLISHED';

CREATE FUNCTION tariff_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a published tariff stays';
  END IF;
  IF (NEW.product, NEW.number, NEW."validFrom", NEW.figures, NEW.status) IS DISTINCT FROM (OLD.product, OLD.number, OLD."validFrom", OLD.figures, OLD.status) THEN
    RAISE EXCEPTION 'a published tariff stays as it is';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER tariff_stays BEFORE UPDATE OR DELETE ON "TariffVersion"
  FOR EACH ROW WHEN (OLD.status = 'PUBLISHED') EXECUTE FUNCTION tariff_stays();

-- What a customer holds in hand is not changed afterwards; whether it was accepted is written beside it.
CREATE FUNCTION offer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."quoteId", NEW.number, NEW.answers, NEW."tariffVersionId", NEW.result, NEW."totalCents", NEW."offeredAt", NEW."validUntil")
    IS DISTINCT FROM (OLD."quoteId", OLD.number, OLD.answers, OLD."tariffVersionId", OLD.result, OLD."totalCents", OLD."offeredAt", OLD."validUntil") THEN
    RAISE EXCEPTION 'an offer stays as it is';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER offer_stays BEFORE UPDATE ON "QuoteVersion"
  FOR EACH ROW WHEN (OLD."offeredAt" IS NOT NULL) EXECUTE FUNCTION offer_stays();

-- Live: who has a quote open sees that it changed and who else is there; a sign of life alone tells nobody anything.
CREATE FUNCTION nudge_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'quote ' || NEW.id || ' ' || NEW."groupId");
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_quote AFTER INSERT OR UPDATE ON "Quote"
  FOR EACH ROW EXECUTE FUNCTION nudge_quote();

CREATE FUNCTION nudge_presence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."quoteId" ELSE NEW."quoteId" END;
BEGIN
  PERFORM pg_notify('collectief_live', 'quote ' || q.id || ' ' || q."groupId") FROM "Quote" q WHERE q.id = about;
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_presence AFTER INSERT OR DELETE ON "QuotePresence"
  FOR EACH ROW EXECUTE FUNCTION nudge_presence();
CREATE TRIGGER nudge_presence_moved AFTER UPDATE ON "QuotePresence"
  FOR EACH ROW WHEN (OLD.section IS DISTINCT FROM NEW.section) EXECUTE FUNCTION nudge_presence();

CREATE FUNCTION nudge_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'conversation ' || NEW.id || ' ' || coalesce(NEW."employerId"::text, '-') || ' ' || coalesce(NEW."brokerGroupId"::text, '-'));
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_conversation AFTER INSERT OR UPDATE ON "Conversation"
  FOR EACH ROW EXECUTE FUNCTION nudge_conversation();

-- Who wrote last in the conversations that are there already.
UPDATE "Conversation" c SET "lastSide" = (
  SELECT m.side FROM "ConversationMessage" m WHERE m."conversationId" = c.id ORDER BY m.at DESC, m.id DESC LIMIT 1
);
