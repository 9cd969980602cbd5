-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "pinyinKey" TEXT;

-- AlterTable
ALTER TABLE "OrgUnit" ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "pinyinKey" TEXT;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "pinyinKey" TEXT;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "pinyinKey" TEXT;

-- CreateTable
CREATE TABLE "DirectoryImport" (
    "id" UUID NOT NULL,
    "fileName" TEXT,
    "rows" INTEGER NOT NULL,
    "created" JSONB NOT NULL,
    "authorName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "DirectoryImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DirectoryImport_createdAt_id_idx" ON "DirectoryImport"("createdAt", "id");

-- CreateIndex
CREATE INDEX "OrgUnit_mergedIntoId_idx" ON "OrgUnit"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Person_mergedIntoId_idx" ON "Person"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "OrgUnit" ADD CONSTRAINT "OrgUnit_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
