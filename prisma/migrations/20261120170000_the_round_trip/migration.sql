-- CreateEnum
CREATE TYPE "PremiumCover" AS ENUM ('LIFE_DEATH', 'PREMIUM_WAIVER', 'DISABILITY', 'ACCIDENT');

-- CreateEnum
CREATE TYPE "EmployerEntry" AS ENUM ('PREMIUM_SETTLEMENT', 'RSZ_OVERVIEWS', 'FUNDING_CHECK', 'CORRESPONDENCE', 'FINANCING_FUND', 'CATEGORIES', 'LEGAL_DOCUMENTS', 'MEDICAL_ACCEPTANCE', 'NEW_AFFILIATION', 'DOWNLOAD_INSURED_OVERVIEW', 'DOWNLOAD_SALARY_LIST', 'DOWNLOAD_SINGLE_PREMIUM_LIST', 'DOWNLOAD_PREMIUM_BORDEREAU', 'DOWNLOAD_CHARGED_PREMIUMS', 'DOWNLOAD_INTEREST_DETAIL', 'UPLOAD_INSURED_OVERVIEW', 'UPLOAD_SALARY_LIST', 'UPLOAD_SINGLE_PREMIUM_LIST');

-- CreateEnum
CREATE TYPE "GuaranteeMethod" AS ENUM ('HORIZONTAL', 'VERTICAL');

-- CreateEnum
CREATE TYPE "FileAbout" AS ENUM ('PEOPLE', 'PREMIUMS');

-- CreateEnum
CREATE TYPE "BlockReason" AS ENUM ('BOUNCED', 'COMPLAINED', 'UNSUBSCRIBED');

-- CreateEnum
CREATE TYPE "UploadStatus" AS ENUM ('RECEIVED', 'COLUMNS_ASKED', 'CHECKED', 'CONFIRMED', 'APPLIED', 'REFUSED', 'WITHDRAWN', 'UNDONE', 'FAILED');

-- CreateEnum
CREATE TYPE "UploadChangeKind" AS ENUM ('NEW', 'CHANGED', 'CLEARED');

-- CreateEnum
CREATE TYPE "UploadChangeState" AS ENUM ('STAGED', 'APPLIED', 'OVERTAKEN', 'UNDONE');

-- CreateEnum
CREATE TYPE "ProblemGrade" AS ENUM ('ERROR', 'QUESTION', 'WARNING', 'IGNORED');

-- CreateEnum
CREATE TYPE "ProblemAnswer" AS ENUM ('OPEN', 'SUGGESTION', 'TYPED', 'KEPT', 'LEFT_OUT');

-- CreateEnum
CREATE TYPE "FundMovementKind" AS ENUM ('DEPOSIT', 'PREMIUM', 'RETURN', 'TRANSFER', 'COST');

-- CreateEnum
CREATE TYPE "DocumentShelf" AS ENUM ('CORRESPONDENCE', 'LEGAL');

-- CreateEnum
CREATE TYPE "MessageSide" AS ENUM ('EMPLOYER', 'BROKER', 'INSURED', 'STAFF');

-- CreateEnum
CREATE TYPE "PremiumPayer" AS ENUM ('EMPLOYER', 'EMPLOYEE');

-- CreateEnum
CREATE TYPE "MedicalCover" AS ENUM ('DEATH', 'PREMIUM_WAIVER', 'DISABILITY');

-- CreateEnum
CREATE TYPE "AcceptanceStatus" AS ENUM ('ASKED', 'QUESTIONNAIRE_SENT', 'UNDER_REVIEW', 'ACCEPTED', 'ACCEPTED_WITH_CONDITIONS', 'POSTPONED', 'DECLINED');

-- CreateEnum
CREATE TYPE "StatementInvitationStatus" AS ENUM ('PLANNED', 'RECALLED', 'SENT');

-- AlterEnum
ALTER TYPE "ActionStatus" ADD VALUE 'UNDONE';

-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "affiliationId" UUID,
ADD COLUMN     "changes" JSONB,
ADD COLUMN     "counts" JSONB,
ADD COLUMN     "resultFileId" UUID;

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "accident" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "deathFactor" INTEGER NOT NULL DEFAULT 200,
ADD COLUMN     "disabilityRate" INTEGER NOT NULL DEFAULT 2000,
ADD COLUMN     "employeeRate" INTEGER NOT NULL DEFAULT 100,
ADD COLUMN     "employerRate" INTEGER NOT NULL DEFAULT 400,
ADD COLUMN     "waiver" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Contract" ADD COLUMN     "guaranteeMethod" "GuaranteeMethod" NOT NULL DEFAULT 'HORIZONTAL',
ADD COLUMN     "strictUploads" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "withheld" "EmployerEntry"[] DEFAULT ARRAY[]::"EmployerEntry"[];

-- AlterTable
ALTER TABLE "Employer" ADD COLUMN     "invitationHour" INTEGER NOT NULL DEFAULT 8;

-- AlterTable
ALTER TABLE "StoredFile" ADD COLUMN     "about" "FileAbout" NOT NULL DEFAULT 'PEOPLE';

-- CreateTable
CREATE TABLE "Bordereau" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Bordereau_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BordereauLine" (
    "bordereauId" UUID NOT NULL,
    "affiliationId" UUID NOT NULL,
    "cover" "PremiumCover" NOT NULL,
    "reason" INTEGER NOT NULL DEFAULT 0,
    "employerCents" INTEGER NOT NULL,
    "employeeCents" INTEGER NOT NULL,
    "taxCents" INTEGER NOT NULL,
    "rszCents" INTEGER NOT NULL,

    CONSTRAINT "BordereauLine_pkey" PRIMARY KEY ("bordereauId","affiliationId","cover","reason")
);

-- CreateTable
CREATE TABLE "PremiumSettlement" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "bordereauId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "chargedCents" BIGINT NOT NULL,
    "paidCents" BIGINT NOT NULL DEFAULT 0,
    "paidOn" DATE,

    CONSTRAINT "PremiumSettlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BlockedAddress" (
    "address" CITEXT NOT NULL,
    "reason" "BlockReason" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BlockedAddress_pkey" PRIMARY KEY ("address","reason")
);

-- CreateTable
CREATE TABLE "Upload" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "employerId" UUID NOT NULL,
    "accountId" UUID,
    "fileId" UUID,
    "fileName" TEXT,
    "sha256" TEXT,
    "status" "UploadStatus" NOT NULL DEFAULT 'RECEIVED',
    "statusAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "refusal" JSONB,
    "columns" JSONB,
    "strict" BOOLEAN NOT NULL DEFAULT false,
    "counts" JSONB,
    "progressDone" INTEGER NOT NULL DEFAULT 0,
    "progressTotal" INTEGER NOT NULL DEFAULT 0,
    "checkedAt" TIMESTAMPTZ(3),
    "actionId" UUID,
    "appliedAt" TIMESTAMPTZ(3),
    "undoUntil" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UploadChange" (
    "uploadId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "affiliationId" UUID NOT NULL,
    "kind" "UploadChangeKind" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "state" "UploadChangeState" NOT NULL DEFAULT 'STAGED',

    CONSTRAINT "UploadChange_pkey" PRIMARY KEY ("uploadId","rowNumber")
);

-- CreateTable
CREATE TABLE "UploadProblem" (
    "id" UUID NOT NULL,
    "uploadId" UUID NOT NULL,
    "rowNumber" INTEGER NOT NULL,
    "cell" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "grade" "ProblemGrade" NOT NULL,
    "code" TEXT NOT NULL,
    "facts" JSONB,
    "value" TEXT NOT NULL,
    "suggestion" TEXT,
    "affiliationId" UUID,
    "who" TEXT,
    "candidates" UUID[] DEFAULT ARRAY[]::UUID[],
    "answer" "ProblemAnswer" NOT NULL DEFAULT 'OPEN',
    "typed" TEXT,

    CONSTRAINT "UploadProblem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ColumnMemory" (
    "employerId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "header" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ColumnMemory_pkey" PRIMARY KEY ("employerId","type","header")
);

-- CreateTable
CREATE TABLE "FundMovement" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "kind" "FundMovementKind" NOT NULL,
    "amountCents" BIGINT NOT NULL,
    "balanceCents" BIGINT NOT NULL,
    "reference" TEXT,

    CONSTRAINT "FundMovement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingCheck" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "reservesCents" BIGINT NOT NULL,
    "fundCents" BIGINT NOT NULL,
    "minimumCents" BIGINT NOT NULL,
    "guaranteeCents" BIGINT NOT NULL,

    CONSTRAINT "FundingCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InsurerDocument" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "contractId" UUID,
    "shelf" "DocumentShelf" NOT NULL,
    "on" DATE NOT NULL,
    "titleNl" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "language" "Language" NOT NULL DEFAULT 'nl',
    "paragraphs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "fileId" UUID,
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "InsurerDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" UUID NOT NULL,
    "employerId" UUID,
    "personId" UUID,
    "desk" "ContactKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "openedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConversationMessage" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "side" "MessageSide" NOT NULL,
    "accountId" UUID,
    "authorName" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConversationMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SalaryDeclaration" (
    "id" UUID NOT NULL,
    "affiliationId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "salaryCents" BIGINT NOT NULL,
    "workRate" INTEGER NOT NULL,
    "uploadId" UUID,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SalaryDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SinglePremium" (
    "id" UUID NOT NULL,
    "affiliationId" UUID NOT NULL,
    "amountCents" BIGINT NOT NULL,
    "payer" "PremiumPayer" NOT NULL,
    "on" DATE NOT NULL,
    "uploadId" UUID,
    "declaredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SinglePremium_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MedicalAcceptance" (
    "id" UUID NOT NULL,
    "affiliationId" UUID NOT NULL,
    "cover" "MedicalCover" NOT NULL,
    "status" "AcceptanceStatus" NOT NULL DEFAULT 'ASKED',
    "askedOn" DATE NOT NULL,
    "statusOn" DATE NOT NULL,

    CONSTRAINT "MedicalAcceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reserve" (
    "affiliationId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "reserveCents" BIGINT NOT NULL,
    "guaranteedCents" BIGINT NOT NULL,
    "employerCents" BIGINT NOT NULL,
    "employeeCents" BIGINT NOT NULL,
    "returnCents" BIGINT NOT NULL,
    "costCents" BIGINT NOT NULL,

    CONSTRAINT "Reserve_pkey" PRIMARY KEY ("affiliationId","on")
);

-- CreateTable
CREATE TABLE "StatementInvitation" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "affiliationId" UUID NOT NULL,
    "uploadId" UUID,
    "year" INTEGER NOT NULL,
    "address" CITEXT NOT NULL,
    "language" "Language" NOT NULL,
    "status" "StatementInvitationStatus" NOT NULL DEFAULT 'PLANNED',
    "plannedFor" TIMESTAMPTZ(3) NOT NULL,
    "recalledAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "messageId" UUID,
    "tokenHash" TEXT,
    "stopTokenHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StatementInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Bordereau_employerId_period_idx" ON "Bordereau"("employerId", "period" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Bordereau_contractId_period_key" ON "Bordereau"("contractId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "PremiumSettlement_bordereauId_key" ON "PremiumSettlement"("bordereauId");

-- CreateIndex
CREATE UNIQUE INDEX "PremiumSettlement_number_key" ON "PremiumSettlement"("number");

-- CreateIndex
CREATE INDEX "PremiumSettlement_employerId_dueOn_id_idx" ON "PremiumSettlement"("employerId", "dueOn" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Upload_actionId_key" ON "Upload"("actionId");

-- CreateIndex
CREATE INDEX "Upload_employerId_createdAt_id_idx" ON "Upload"("employerId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Upload_employerId_sha256_idx" ON "Upload"("employerId", "sha256");

-- CreateIndex
CREATE INDEX "Upload_status_statusAt_idx" ON "Upload"("status", "statusAt");

-- CreateIndex
CREATE INDEX "UploadProblem_uploadId_grade_rowNumber_id_idx" ON "UploadProblem"("uploadId", "grade", "rowNumber", "id");

-- CreateIndex
CREATE INDEX "FundMovement_contractId_on_id_idx" ON "FundMovement"("contractId", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "FundMovement_employerId_on_id_idx" ON "FundMovement"("employerId", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "FundingCheck_employerId_on_idx" ON "FundingCheck"("employerId", "on" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "FundingCheck_contractId_on_key" ON "FundingCheck"("contractId", "on");

-- CreateIndex
CREATE INDEX "InsurerDocument_employerId_shelf_on_id_idx" ON "InsurerDocument"("employerId", "shelf", "on" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Conversation_employerId_lastAt_id_idx" ON "Conversation"("employerId", "lastAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Conversation_lastAt_id_idx" ON "Conversation"("lastAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ConversationMessage_conversationId_at_id_idx" ON "ConversationMessage"("conversationId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SalaryDeclaration_affiliationId_from_key" ON "SalaryDeclaration"("affiliationId", "from");

-- CreateIndex
CREATE INDEX "SinglePremium_affiliationId_on_idx" ON "SinglePremium"("affiliationId", "on");

-- CreateIndex
CREATE INDEX "SinglePremium_uploadId_idx" ON "SinglePremium"("uploadId");

-- CreateIndex
CREATE UNIQUE INDEX "MedicalAcceptance_affiliationId_cover_key" ON "MedicalAcceptance"("affiliationId", "cover");

-- CreateIndex
CREATE UNIQUE INDEX "StatementInvitation_tokenHash_key" ON "StatementInvitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "StatementInvitation_stopTokenHash_key" ON "StatementInvitation"("stopTokenHash");

-- CreateIndex
CREATE INDEX "StatementInvitation_status_plannedFor_idx" ON "StatementInvitation"("status", "plannedFor");

-- CreateIndex
CREATE INDEX "StatementInvitation_employerId_status_plannedFor_idx" ON "StatementInvitation"("employerId", "status", "plannedFor");

-- CreateIndex
CREATE INDEX "StatementInvitation_personId_year_idx" ON "StatementInvitation"("personId", "year");

-- CreateIndex
CREATE INDEX "StatementInvitation_uploadId_idx" ON "StatementInvitation"("uploadId");

-- CreateIndex
CREATE INDEX "StatementInvitation_messageId_idx" ON "StatementInvitation"("messageId");

-- CreateIndex
CREATE INDEX "Action_affiliationId_createdAt_idx" ON "Action"("affiliationId", "createdAt" DESC);

-- AddForeignKey
ALTER TABLE "Bordereau" ADD CONSTRAINT "Bordereau_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bordereau" ADD CONSTRAINT "Bordereau_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BordereauLine" ADD CONSTRAINT "BordereauLine_bordereauId_fkey" FOREIGN KEY ("bordereauId") REFERENCES "Bordereau"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BordereauLine" ADD CONSTRAINT "BordereauLine_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PremiumSettlement" ADD CONSTRAINT "PremiumSettlement_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PremiumSettlement" ADD CONSTRAINT "PremiumSettlement_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PremiumSettlement" ADD CONSTRAINT "PremiumSettlement_bordereauId_fkey" FOREIGN KEY ("bordereauId") REFERENCES "Bordereau"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_resultFileId_fkey" FOREIGN KEY ("resultFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Upload" ADD CONSTRAINT "Upload_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadChange" ADD CONSTRAINT "UploadChange_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadChange" ADD CONSTRAINT "UploadChange_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadProblem" ADD CONSTRAINT "UploadProblem_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ColumnMemory" ADD CONSTRAINT "ColumnMemory_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundMovement" ADD CONSTRAINT "FundMovement_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundMovement" ADD CONSTRAINT "FundMovement_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingCheck" ADD CONSTRAINT "FundingCheck_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundingCheck" ADD CONSTRAINT "FundingCheck_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InsurerDocument" ADD CONSTRAINT "InsurerDocument_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InsurerDocument" ADD CONSTRAINT "InsurerDocument_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InsurerDocument" ADD CONSTRAINT "InsurerDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConversationMessage" ADD CONSTRAINT "ConversationMessage_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConversationMessage" ADD CONSTRAINT "ConversationMessage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SalaryDeclaration" ADD CONSTRAINT "SalaryDeclaration_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SinglePremium" ADD CONSTRAINT "SinglePremium_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MedicalAcceptance" ADD CONSTRAINT "MedicalAcceptance_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reserve" ADD CONSTRAINT "Reserve_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementInvitation" ADD CONSTRAINT "StatementInvitation_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementInvitation" ADD CONSTRAINT "StatementInvitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementInvitation" ADD CONSTRAINT "StatementInvitation_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementInvitation" ADD CONSTRAINT "StatementInvitation_uploadId_fkey" FOREIGN KEY ("uploadId") REFERENCES "Upload"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- However many lists come in, one invitation waits for a person.
CREATE UNIQUE INDEX "StatementInvitation_one_planned" ON "StatementInvitation" ("personId") WHERE status = 'PLANNED';

-- Live status of an upload: the page that checks it follows its row.
CREATE FUNCTION nudge_upload() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'upload ' || NEW.id || ' ' || NEW."employerId");
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_upload AFTER INSERT OR UPDATE ON "Upload"
  FOR EACH ROW EXECUTE FUNCTION nudge_upload();
