-- DropIndex
DROP INDEX "ReportFault_occurrenceId_kind_key";

-- AlterTable
ALTER TABLE "FormRecord" ADD COLUMN     "occurrenceId" UUID;

-- CreateIndex
CREATE INDEX "ReportFault_occurrenceId_idx" ON "ReportFault"("occurrenceId");

-- AddForeignKey
ALTER TABLE "FormRecord" ADD CONSTRAINT "FormRecord_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say: a fault that was taken off may be told again.
CREATE UNIQUE INDEX "ReportFault_standing" ON "ReportFault" ("occurrenceId", "kind") WHERE "retiredAt" IS NULL;

-- What was reported before, and all that was corrected of it.
WITH RECURSIVE chain AS (
  SELECT o."recordId" AS "id", o."id" AS "occurrenceId" FROM "Occurrence" o WHERE o."recordId" IS NOT NULL
  UNION SELECT f."supersedesId", c."occurrenceId" FROM chain c JOIN "FormRecord" f ON f."id" = c."id"
    WHERE f."supersedesId" IS NOT NULL
)
UPDATE "FormRecord" r SET "occurrenceId" = c."occurrenceId" FROM chain c WHERE c."id" = r."id";
