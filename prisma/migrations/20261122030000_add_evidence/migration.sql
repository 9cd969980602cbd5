-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "taskId" UUID,
    "dutyResultId" UUID,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "note" TEXT,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_storageKey_key" ON "Evidence"("storageKey");

-- CreateIndex
CREATE INDEX "Evidence_taskId_id_idx" ON "Evidence"("taskId", "id");

-- CreateIndex
CREATE INDEX "Evidence_dutyResultId_id_idx" ON "Evidence"("dutyResultId", "id");

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_dutyResultId_fkey" FOREIGN KEY ("dutyResultId") REFERENCES "DutyResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file shows what was done in exactly one place, and is at most 20 MB.
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_one_place" CHECK (num_nonnulls("taskId", "dutyResultId") = 1);
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_size" CHECK ("bytes" BETWEEN 1 AND 20971520);
