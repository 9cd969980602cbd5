-- CreateEnum
CREATE TYPE "DayKind" AS ENUM ('WORKDAY', 'RESTDAY', 'HOLIDAY');

-- CreateTable
CREATE TABLE "CalendarDay" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "day" DATE NOT NULL,
    "kind" "DayKind" NOT NULL,
    "name" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarDay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CalendarDay_day_id_idx" ON "CalendarDay"("day", "id");

-- What the schema language cannot say: a day is set once at a time.
CREATE UNIQUE INDEX "CalendarDay_standing" ON "CalendarDay" ("day") WHERE "retiredAt" IS NULL;
