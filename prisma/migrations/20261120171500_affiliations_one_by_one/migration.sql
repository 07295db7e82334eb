-- CreateTable
CREATE TABLE "AffiliationDraft" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "accountId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AffiliationDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AffiliationDraft_employerId_updatedAt_idx" ON "AffiliationDraft"("employerId", "updatedAt" DESC);

-- AddForeignKey
ALTER TABLE "AffiliationDraft" ADD CONSTRAINT "AffiliationDraft_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AffiliationDraft" ADD CONSTRAINT "AffiliationDraft_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Numbers for new affiliations; the first that no list of the insurer's own uses.
CREATE SEQUENCE "affiliate_number" START 60000001;
