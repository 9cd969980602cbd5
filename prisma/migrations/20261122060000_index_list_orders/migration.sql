-- DropIndex
DROP INDEX "Duty_text_id_idx";

-- AlterTable
-- A text of any length stands in no index: lists are ordered by the beginning of what they show.
ALTER TABLE "Duty" ADD COLUMN     "sortKey" TEXT;
UPDATE "Duty" SET "sortKey" = left(COALESCE(NULLIF("title", ''), "text"), 80);
ALTER TABLE "Duty" ALTER COLUMN "sortKey" SET NOT NULL;

-- CreateIndex
CREATE INDEX "Assignment_order_rowId_idx" ON "Assignment"("order", "rowId");

-- CreateIndex
CREATE INDEX "Duty_order_id_idx" ON "Duty"("order", "id");

-- CreateIndex
CREATE INDEX "Duty_number_id_idx" ON "Duty"("number", "id");

-- CreateIndex
CREATE INDEX "Duty_sortKey_id_idx" ON "Duty"("sortKey", "id");

-- CreateIndex
CREATE INDEX "Duty_createdAt_id_idx" ON "Duty"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Group_kind_id_idx" ON "Group"("kind", "id");

-- CreateIndex
CREATE INDEX "Group_order_id_idx" ON "Group"("order", "id");

-- CreateIndex
CREATE INDEX "Group_createdAt_id_idx" ON "Group"("createdAt", "id");

-- CreateIndex
CREATE INDEX "OrgUnit_code_id_idx" ON "OrgUnit"("code", "id");

-- CreateIndex
CREATE INDEX "OrgUnit_createdAt_id_idx" ON "OrgUnit"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Person_createdAt_id_idx" ON "Person"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Plan_status_id_idx" ON "Plan"("status", "id");

-- CreateIndex
CREATE INDEX "Plan_createdAt_id_idx" ON "Plan"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Post_order_id_idx" ON "Post"("order", "id");

-- CreateIndex
CREATE INDEX "Post_createdAt_id_idx" ON "Post"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Task_title_id_idx" ON "Task"("title", "id");

-- CreateIndex
CREATE INDEX "Task_status_dueAt_id_idx" ON "Task"("status", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Task_priority_id_idx" ON "Task"("priority", "id");

-- CreateIndex
CREATE INDEX "Task_createdAt_id_idx" ON "Task"("createdAt", "id");
