-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "mergedIntoId" UUID;

-- CreateIndex
CREATE INDEX "Post_mergedIntoId_idx" ON "Post"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
