-- AlterTable
ALTER TABLE "user" ADD COLUMN     "personId" UUID;

-- CreateIndex
CREATE INDEX "user_personId_idx" ON "user"("personId");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
