-- AlterTable
ALTER TABLE "OrgUnit" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "PartyClass" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "sourceId" UUID;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "plannedFrom" TIMESTAMPTZ(3),
ADD COLUMN     "supersedesId" UUID;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "sourceId" UUID;

-- CreateTable
CREATE TABLE "PlanReading" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "fileName" TEXT,
    "text" TEXT NOT NULL,
    "notes" JSONB NOT NULL,
    "draft" JSONB NOT NULL,
    "diagnostics" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "issuerId" UUID,
    "superiorId" UUID,
    "supersedesId" UUID,
    "planId" UUID,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanReading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlanReading_updatedAt_id_idx" ON "PlanReading"("updatedAt", "id");

-- CreateIndex
CREATE INDEX "PlanReading_createdAt_id_idx" ON "PlanReading"("createdAt", "id");

-- CreateIndex
CREATE INDEX "PlanReading_planId_idx" ON "PlanReading"("planId");

-- AddForeignKey
ALTER TABLE "OrgUnit" ADD CONSTRAINT "OrgUnit_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyClass" ADD CONSTRAINT "PartyClass_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReading" ADD CONSTRAINT "PlanReading_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReading" ADD CONSTRAINT "PlanReading_superiorId_fkey" FOREIGN KEY ("superiorId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReading" ADD CONSTRAINT "PlanReading_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanReading" ADD CONSTRAINT "PlanReading_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
