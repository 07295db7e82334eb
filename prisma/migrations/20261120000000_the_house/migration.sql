-- Trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('nl', 'fr', 'en');

-- CreateEnum
CREATE TYPE "EmployerRole" AS ENUM ('ADMIN', 'HR', 'FINANCE', 'VIEWER');

-- CreateEnum
CREATE TYPE "ContactKind" AS ENUM ('ADMINISTRATIVE', 'COMMERCIAL', 'CLAIMS');

-- CreateEnum
CREATE TYPE "Cover" AS ENUM ('PENSION_DEATH', 'PREMIUM_WAIVER', 'DISABILITY');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('EMAIL', 'SMS');

-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('QUEUED', 'SENT', 'REFUSED', 'BOUNCED');

-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('QUEUED', 'RUNNING', 'DONE', 'DEAD');

-- CreateEnum
CREATE TYPE "ActionKind" AS ENUM ('DOWNLOAD', 'UPLOAD', 'CHANGE');

-- CreateEnum
CREATE TYPE "ActionStatus" AS ENUM ('REQUESTED', 'SENT', 'PROCESSING', 'AVAILABLE', 'PROCESSED', 'PARTLY_PROCESSED', 'REFUSED', 'FAILED');

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('INVITED', 'ACTIVE', 'LOCKED');

-- CreateEnum
CREATE TYPE "TwoStepMethod" AS ENUM ('APP', 'SMS');

-- CreateEnum
CREATE TYPE "HatKind" AS ENUM ('employer', 'broker', 'insured', 'staff');

-- CreateEnum
CREATE TYPE "OneTimeLinkPurpose" AS ENUM ('INVITATION', 'EMAIL_VERIFICATION', 'PASSWORD_RESET', 'EMAIL_CHANGE');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('ADMINISTRATION', 'CLAIMS', 'UNDERWRITING', 'AUDIT', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('F', 'M', 'X');

-- CreateEnum
CREATE TYPE "MaritalStatus" AS ENUM ('SINGLE', 'MARRIED', 'COHABITING', 'DIVORCED', 'WIDOWED');

-- CreateEnum
CREATE TYPE "FamilyRelation" AS ENUM ('PARTNER', 'CHILD');

-- CreateTable
CREATE TABLE "Brokerage" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "enterpriseNumber" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "houseNumber" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'BE',
    "website" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Brokerage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BrokerGroup" (
    "id" UUID NOT NULL,
    "brokerageId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BrokerGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BrokerMembership" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "brokerageId" UUID NOT NULL,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BrokerMembership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BrokerGroupMember" (
    "groupId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,

    CONSTRAINT "BrokerGroupMember_pkey" PRIMARY KEY ("groupId","membershipId")
);

-- CreateTable
CREATE TABLE "ProducerNumber" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "groupId" UUID NOT NULL,

    CONSTRAINT "ProducerNumber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Employer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "enterpriseNumber" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "houseNumber" TEXT NOT NULL,
    "postcode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'BE',
    "phone" TEXT,
    "email" TEXT,
    "language" "Language" NOT NULL DEFAULT 'nl',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmployerMembership" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "role" "EmployerRole" NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EmployerMembership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactPoint" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "kind" "ContactKind" NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "fax" TEXT,

    CONSTRAINT "ContactPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contract" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "Contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "nameNl" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Intermediary" (
    "id" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "cover" "Cover" NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "Intermediary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "employerId" UUID,
    "brokerageId" UUID,
    "accountId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retainUntil" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "channel" "Channel" NOT NULL DEFAULT 'EMAIL',
    "eventKey" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "recipient" TEXT NOT NULL,
    "accountId" UUID,
    "dataSealed" TEXT,
    "subject" TEXT,
    "status" "MessageStatus" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobRun" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "JobStatus" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "maxAttempts" INTEGER NOT NULL DEFAULT 10,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "worker" TEXT,
    "progressDone" INTEGER NOT NULL DEFAULT 0,
    "progressTotal" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "runAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerLease" (
    "id" TEXT NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkerLease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT transaction_timestamp(),
    "chain" TEXT NOT NULL,
    "batch" UUID NOT NULL DEFAULT (current_setting('collectief.audit_batch'::text))::uuid,
    "event" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "accountId" UUID,
    "actorName" TEXT,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT,
    "employerId" UUID,
    "brokerageId" UUID,
    "personId" UUID,
    "before" JSONB,
    "after" JSONB,
    "address" TEXT,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "chain" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "batch" UUID NOT NULL,
    "entries" INTEGER NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("chain","number")
);

-- CreateTable
CREATE TABLE "Action" (
    "id" UUID NOT NULL,
    "kind" "ActionKind" NOT NULL,
    "type" TEXT NOT NULL,
    "employerId" UUID NOT NULL,
    "personId" UUID,
    "requestedById" UUID,
    "status" "ActionStatus" NOT NULL,
    "statusAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processedAt" TIMESTAMPTZ(3),
    "period" TEXT,
    "noticeEmail" TEXT,
    "progressDone" INTEGER NOT NULL DEFAULT 0,
    "progressTotal" INTEGER NOT NULL DEFAULT 0,
    "fileId" UUID,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "language" "Language" NOT NULL DEFAULT 'nl',
    "status" "AccountStatus" NOT NULL DEFAULT 'INVITED',
    "passwordHash" TEXT,
    "passwordChangedAt" TIMESTAMPTZ(3),
    "emailVerifiedAt" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),
    "lastHatKind" "HatKind",
    "lastHatId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoStep" (
    "accountId" UUID NOT NULL,
    "method" "TwoStepMethod" NOT NULL,
    "secretSealed" TEXT,
    "phone" TEXT,
    "lastTimeStep" INTEGER,
    "confirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TwoStep_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "hatKind" "HatKind",
    "hatId" UUID,
    "method" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastActiveAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "authenticatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "twoStepAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedReason" TEXT,
    "address" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInChallenge" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "codeHash" TEXT,
    "codeSentAt" TIMESTAMPTZ(3),
    "codesSent" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL,
    "purpose" "OneTimeLinkPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "newEmail" CITEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalIdentity" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ExternalIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "address" TEXT,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffMembership" (
    "accountId" UUID NOT NULL,
    "roles" "StaffRole"[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StaffMembership_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "nationalNumber" TEXT,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "birthDate" DATE NOT NULL,
    "sex" "Sex" NOT NULL,
    "language" "Language" NOT NULL DEFAULT 'nl',
    "maritalStatus" "MaritalStatus" NOT NULL DEFAULT 'SINGLE',
    "street" TEXT NOT NULL,
    "houseNumber" TEXT NOT NULL,
    "box" TEXT,
    "postcode" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'BE',
    "privateEmail" TEXT,
    "phone" TEXT,
    "accountId" UUID,
    "sortName" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "employeeNumber" TEXT,
    "hiredOn" DATE NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "workRate" INTEGER NOT NULL DEFAULT 10000,
    "salaryCents" BIGINT NOT NULL DEFAULT 0,
    "salaryFrom" DATE,
    "workEmail" TEXT,
    "sortName" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FamilyMember" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "relation" "FamilyRelation" NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "birthDate" DATE NOT NULL,
    "sex" "Sex" NOT NULL,

    CONSTRAINT "FamilyMember_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Brokerage_enterpriseNumber_key" ON "Brokerage"("enterpriseNumber");

-- CreateIndex
CREATE INDEX "Brokerage_name_id_idx" ON "Brokerage"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "BrokerGroup_brokerageId_name_key" ON "BrokerGroup"("brokerageId", "name");

-- CreateIndex
CREATE INDEX "BrokerMembership_brokerageId_idx" ON "BrokerMembership"("brokerageId");

-- CreateIndex
CREATE UNIQUE INDEX "BrokerMembership_accountId_brokerageId_key" ON "BrokerMembership"("accountId", "brokerageId");

-- CreateIndex
CREATE INDEX "BrokerGroupMember_membershipId_idx" ON "BrokerGroupMember"("membershipId");

-- CreateIndex
CREATE UNIQUE INDEX "ProducerNumber_number_key" ON "ProducerNumber"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Employer_enterpriseNumber_key" ON "Employer"("enterpriseNumber");

-- CreateIndex
CREATE INDEX "Employer_name_id_idx" ON "Employer"("name", "id");

-- CreateIndex
CREATE INDEX "EmployerMembership_employerId_idx" ON "EmployerMembership"("employerId");

-- CreateIndex
CREATE UNIQUE INDEX "EmployerMembership_accountId_employerId_key" ON "EmployerMembership"("accountId", "employerId");

-- CreateIndex
CREATE UNIQUE INDEX "ContactPoint_employerId_kind_key" ON "ContactPoint"("employerId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Contract_number_key" ON "Contract"("number");

-- CreateIndex
CREATE INDEX "Contract_employerId_idx" ON "Contract"("employerId");

-- CreateIndex
CREATE UNIQUE INDEX "Category_contractId_code_key" ON "Category"("contractId", "code");

-- CreateIndex
CREATE INDEX "Intermediary_groupId_idx" ON "Intermediary"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Intermediary_contractId_cover_groupId_key" ON "Intermediary"("contractId", "cover", "groupId");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_key_key" ON "StoredFile"("key");

-- CreateIndex
CREATE INDEX "StoredFile_retainUntil_idx" ON "StoredFile"("retainUntil");

-- CreateIndex
CREATE INDEX "StoredFile_employerId_idx" ON "StoredFile"("employerId");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxMessage_eventKey_key" ON "OutboxMessage"("eventKey");

-- CreateIndex
CREATE INDEX "OutboxMessage_status_createdAt_idx" ON "OutboxMessage"("status", "createdAt");

-- CreateIndex
CREATE INDEX "OutboxMessage_createdAt_id_idx" ON "OutboxMessage"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "JobRun_status_createdAt_idx" ON "JobRun"("status", "createdAt");

-- CreateIndex
CREATE INDEX "JobRun_createdAt_id_idx" ON "JobRun"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_employerId_at_id_idx" ON "AuditEntry"("employerId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_brokerageId_at_id_idx" ON "AuditEntry"("brokerageId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_personId_at_id_idx" ON "AuditEntry"("personId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_accountId_at_id_idx" ON "AuditEntry"("accountId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_chain_batch_idx" ON "AuditEntry"("chain", "batch");

-- CreateIndex
CREATE INDEX "AuditSeal_chain_batch_idx" ON "AuditSeal"("chain", "batch");

-- CreateIndex
CREATE INDEX "Action_employerId_createdAt_id_idx" ON "Action"("employerId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Action_employerId_status_idx" ON "Action"("employerId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Account_lastName_firstName_id_idx" ON "Account"("lastName", "firstName", "id");

-- CreateIndex
CREATE INDEX "RecoveryCode_accountId_idx" ON "RecoveryCode"("accountId");

-- CreateIndex
CREATE INDEX "Session_accountId_endedAt_idx" ON "Session"("accountId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SignInChallenge_tokenHash_key" ON "SignInChallenge"("tokenHash");

-- CreateIndex
CREATE INDEX "SignInChallenge_accountId_idx" ON "SignInChallenge"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_accountId_purpose_idx" ON "OneTimeLink"("accountId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalIdentity_provider_subject_key" ON "ExternalIdentity"("provider", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "ExternalIdentity_accountId_provider_key" ON "ExternalIdentity"("accountId", "provider");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_accountId_document_version_key" ON "Consent"("accountId", "document", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Person_nationalNumber_key" ON "Person"("nationalNumber");

-- CreateIndex
CREATE UNIQUE INDEX "Person_accountId_key" ON "Person"("accountId");

-- CreateIndex
CREATE INDEX "Person_sortName_id_idx" ON "Person"("sortName", "id");

-- CreateIndex
CREATE INDEX "Person_sortName_trigram" ON "Person" USING GIN ("sortName" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Affiliation_number_key" ON "Affiliation"("number");

-- CreateIndex
CREATE INDEX "Affiliation_employerId_sortName_id_idx" ON "Affiliation"("employerId", "sortName", "id");

-- CreateIndex
CREATE INDEX "Affiliation_employerId_number_idx" ON "Affiliation"("employerId", "number");

-- CreateIndex
CREATE INDEX "Affiliation_contractId_idx" ON "Affiliation"("contractId");

-- CreateIndex
CREATE INDEX "Affiliation_sortName_trigram" ON "Affiliation" USING GIN ("sortName" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Affiliation_personId_contractId_startsOn_key" ON "Affiliation"("personId", "contractId", "startsOn");

-- CreateIndex
CREATE INDEX "FamilyMember_personId_idx" ON "FamilyMember"("personId");

-- AddForeignKey
ALTER TABLE "BrokerGroup" ADD CONSTRAINT "BrokerGroup_brokerageId_fkey" FOREIGN KEY ("brokerageId") REFERENCES "Brokerage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrokerMembership" ADD CONSTRAINT "BrokerMembership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrokerMembership" ADD CONSTRAINT "BrokerMembership_brokerageId_fkey" FOREIGN KEY ("brokerageId") REFERENCES "Brokerage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrokerGroupMember" ADD CONSTRAINT "BrokerGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "BrokerGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BrokerGroupMember" ADD CONSTRAINT "BrokerGroupMember_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "BrokerMembership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProducerNumber" ADD CONSTRAINT "ProducerNumber_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "BrokerGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmployerMembership" ADD CONSTRAINT "EmployerMembership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmployerMembership" ADD CONSTRAINT "EmployerMembership_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactPoint" ADD CONSTRAINT "ContactPoint_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intermediary" ADD CONSTRAINT "Intermediary_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intermediary" ADD CONSTRAINT "Intermediary_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "BrokerGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoStep" ADD CONSTRAINT "TwoStep_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInChallenge" ADD CONSTRAINT "SignInChallenge_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalIdentity" ADD CONSTRAINT "ExternalIdentity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffMembership" ADD CONSTRAINT "StaffMembership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyMember" ADD CONSTRAINT "FamilyMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What lists sort and search by: lower case, without accents, apostrophes and commas as spaces (as searchText() does in
-- lib/values). Immutable, so that an index may use it.
CREATE FUNCTION fold(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN trim(regexp_replace(lower(public.unaccent('public.unaccent', words)), '[''’‘`´,[:space:]]+', ' ', 'g'));

CREATE FUNCTION person_sort_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."sortName" := fold(NEW."lastName" || ' ' || NEW."firstName");
  RETURN NEW;
END $$;

CREATE TRIGGER person_sort_name BEFORE INSERT OR UPDATE OF "lastName", "firstName" ON "Person"
  FOR EACH ROW EXECUTE FUNCTION person_sort_name();

CREATE FUNCTION affiliation_sort_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "sortName" INTO NEW."sortName" FROM "Person" WHERE id = NEW."personId";
  RETURN NEW;
END $$;

CREATE TRIGGER affiliation_sort_name BEFORE INSERT OR UPDATE OF "personId" ON "Affiliation"
  FOR EACH ROW EXECUTE FUNCTION affiliation_sort_name();

CREATE FUNCTION person_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Affiliation" SET "sortName" = NEW."sortName" WHERE "personId" = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER person_renamed AFTER UPDATE OF "lastName", "firstName" ON "Person"
  FOR EACH ROW WHEN (OLD."sortName" IS DISTINCT FROM NEW."sortName") EXECUTE FUNCTION person_renamed();

-- Live status: a nudge to every listening process. The row is the truth; the payload only says which row to look at.
CREATE FUNCTION nudge_action() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'action ' || NEW.id || ' ' || NEW."employerId");
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_action AFTER INSERT OR UPDATE ON "Action"
  FOR EACH ROW EXECUTE FUNCTION nudge_action();

CREATE FUNCTION nudge_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'job ' || NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_job AFTER INSERT OR UPDATE ON "JobRun"
  FOR EACH ROW EXECUTE FUNCTION nudge_job();

-- A session that ends reaches its open pages at once.
CREATE FUNCTION nudge_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('collectief_live', 'session ' || NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER nudge_session AFTER UPDATE OF "endedAt" ON "Session"
  FOR EACH ROW WHEN (OLD."endedAt" IS NULL AND NEW."endedAt" IS NOT NULL) EXECUTE FUNCTION nudge_session();

-- The audit trail: appended to, never changed, each statement sealed onto the chain it belongs to.
CREATE FUNCTION audit_digest(entry "AuditEntry") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    entry.id, (extract(epoch FROM entry.at) * 1000)::bigint, entry.chain, entry.batch, entry.event, entry."actorKind",
    entry."accountId", entry."actorName", entry."subjectType", entry."subjectId", entry."employerId",
    entry."brokerageId", entry."personId", entry.before, entry.after, entry.address, entry."requestId"
  )::text, 'UTF8')), 'hex');
$$;

CREATE FUNCTION audit_open_batch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('collectief.audit_batch', gen_random_uuid()::text, true);
  RETURN NULL;
END $$;

-- With the owner's rights: the application itself may read seals, not make them.
CREATE FUNCTION audit_seal_batch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  link record;
  head record;
  opened uuid := current_setting('collectief.audit_batch')::uuid;
BEGIN
  IF EXISTS (SELECT FROM inserted WHERE batch IS DISTINCT FROM opened) THEN
    RAISE EXCEPTION 'audit: the batch is chosen by the database';
  END IF;
  FOR link IN
    SELECT i.chain, count(*)::int AS entries, string_agg(audit_digest(i::"AuditEntry"), '' ORDER BY i.id) AS digests
    FROM inserted i GROUP BY i.chain ORDER BY i.chain
  LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || link.chain, 0));
    SELECT number, hash INTO head FROM "AuditSeal" WHERE chain = link.chain ORDER BY number DESC LIMIT 1;
    INSERT INTO "AuditSeal" (chain, number, batch, entries, previous, hash)
    VALUES (
      link.chain, coalesce(head.number, 0) + 1, opened, link.entries, coalesce(head.hash, ''),
      encode(sha256(convert_to(coalesce(head.hash, '') || link.digests, 'UTF8')), 'hex')
    );
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit: % is append-only', TG_TABLE_NAME;
END $$;

CREATE TRIGGER audit_open_batch BEFORE INSERT ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION audit_open_batch();
CREATE TRIGGER audit_seal_batch AFTER INSERT ON "AuditEntry" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION audit_seal_batch();
CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditSeal" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
