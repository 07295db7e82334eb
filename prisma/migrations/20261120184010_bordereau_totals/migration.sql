-- CreateTable
CREATE TABLE "BordereauTotal" (
    "bordereauId" UUID NOT NULL,
    "categoryId" UUID NOT NULL,
    "cover" "PremiumCover" NOT NULL,
    "reason" INTEGER NOT NULL,
    "lines" INTEGER NOT NULL,
    "employerCents" BIGINT NOT NULL,
    "employeeCents" BIGINT NOT NULL,
    "taxCents" BIGINT NOT NULL,
    "rszCents" BIGINT NOT NULL,

    CONSTRAINT "BordereauTotal_pkey" PRIMARY KEY ("bordereauId","categoryId","cover","reason")
);

-- AddForeignKey
ALTER TABLE "BordereauTotal" ADD CONSTRAINT "BordereauTotal_bordereauId_fkey" FOREIGN KEY ("bordereauId") REFERENCES "Bordereau"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BordereauTotal" ADD CONSTRAINT "BordereauTotal_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE CASCADE ON UPDATE CASCADE;
