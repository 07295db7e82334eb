-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "sortNumber" TEXT NOT NULL DEFAULT 'z';

-- CreateIndex
CREATE INDEX "Action_employerId_sortNumber_createdAt_id_idx" ON "Action"("employerId", "sortNumber", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Action_employerId_statusAt_idx" ON "Action"("employerId", "statusAt" DESC);

-- CreateIndex
CREATE INDEX "Action_createdAt_id_idx" ON "Action"("createdAt" DESC, "id" DESC);

-- An affiliate number never changes, so that it is copied once.
CREATE FUNCTION action_sort_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."sortNumber" := coalesce((SELECT number FROM "Affiliation" WHERE id = NEW."affiliationId"), 'z');
  RETURN NEW;
END $$;

CREATE TRIGGER action_sort_number BEFORE INSERT OR UPDATE OF "affiliationId" ON "Action"
  FOR EACH ROW EXECUTE FUNCTION action_sort_number();

UPDATE "Action" t SET "sortNumber" = a.number FROM "Affiliation" a WHERE a.id = t."affiliationId";
