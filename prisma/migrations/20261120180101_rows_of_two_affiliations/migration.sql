-- A row about somebody with two affiliations changes both.
ALTER TABLE "UploadChange" DROP CONSTRAINT "UploadChange_pkey",
ADD CONSTRAINT "UploadChange_pkey" PRIMARY KEY ("uploadId", "rowNumber", "affiliationId");

-- What was filled in in a row of which nobody knows yet whom it is about.
ALTER TABLE "UploadProblem" ADD COLUMN     "filledIn" JSONB;
