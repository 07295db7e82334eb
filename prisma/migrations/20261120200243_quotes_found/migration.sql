-- AlterEnum
ALTER TYPE "QuoteEventKind" ADD VALUE 'REOPENED';

-- CreateIndex
CREATE INDEX "Quote_createdById_updatedAt_id_idx" ON "Quote"("createdById", "updatedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "QuoteReferral_answeredAt_idx" ON "QuoteReferral"("answeredAt");
