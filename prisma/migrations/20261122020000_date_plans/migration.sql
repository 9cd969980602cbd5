-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "inForceFrom" TIMESTAMPTZ(3),
ADD COLUMN     "inForceTo" TIMESTAMPTZ(3);
