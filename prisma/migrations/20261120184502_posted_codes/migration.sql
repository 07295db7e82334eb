-- CreateTable
CREATE TABLE "PostedCode" (
    "id" UUID NOT NULL,
    "employerId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "affiliationId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "passHash" TEXT,
    "passUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

CONSTRAINT "PostedCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PostedCode_codeHash_key" ON "PostedCode"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "PostedCode_passHash_key" ON "PostedCode"("passHash");

-- CreateIndex
CREATE INDEX "PostedCode_personId_idx" ON "PostedCode"("personId");

-- CreateIndex
CREATE INDEX "PostedCode_employerId_idx" ON "PostedCode"("employerId");

-- CreateIndex
CREATE INDEX "PostedCode_affiliationId_idx" ON "PostedCode"("affiliationId");

-- AddForeignKey
ALTER TABLE "PostedCode" ADD CONSTRAINT "PostedCode_employerId_fkey" FOREIGN KEY ("employerId") REFERENCES "Employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostedCode" ADD CONSTRAINT "PostedCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostedCode" ADD CONSTRAINT "PostedCode_affiliationId_fkey" FOREIGN KEY ("affiliationId") REFERENCES "Affiliation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
