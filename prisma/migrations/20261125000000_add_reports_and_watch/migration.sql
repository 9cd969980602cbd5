-- CreateEnum
CREATE TYPE "NoticeChannel" AS ENUM ('CONSOLE', 'EMAIL', 'WECOM', 'DINGTALK', 'FEISHU');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('REPORT_DUE', 'REPORT_LATE', 'REPORT_MISSED', 'URGENT_REPORT', 'URGENT_SKIPPED', 'SHIFT_SWAP', 'HANDOVER', 'ROTA_PUBLISHED');

-- CreateEnum
CREATE TYPE "UrgentRole" AS ENUM ('RESPONSIBLE', 'LEAD', 'GROUP_HEAD', 'GROUP_DEPUTY', 'OFFICE', 'PARENT_GROUP_HEAD', 'SUPERIOR', 'UNIT_HEAD', 'RECEIVER');

-- CreateEnum
CREATE TYPE "DueDays" AS ENUM ('EVERY_DAY', 'WORKDAYS', 'DAYS_OFF');

-- CreateEnum
CREATE TYPE "LatenessReceiver" AS ENUM ('HEAD', 'RECEIVER', 'HEAD_OF_RECEIVER');

-- CreateEnum
CREATE TYPE "OccurrenceState" AS ENUM ('PENDING', 'SUBMITTED', 'ZERO', 'LATE', 'MISSED', 'WAIVED');

-- CreateEnum
CREATE TYPE "ReportFaultKind" AS ENUM ('LATE', 'MISSED', 'FALSE', 'CONCEALED');

-- CreateEnum
CREATE TYPE "WatchSeat" AS ENUM ('LEADER', 'FIRST', 'SECOND', 'STANDBY');

-- CreateEnum
CREATE TYPE "WatchMode" AS ENUM ('ON_SITE', 'AT_HOME');

-- CreateEnum
CREATE TYPE "SwapState" AS ENUM ('PROPOSED', 'AGREED', 'DECLINED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "recordId" UUID;

-- CreateTable
CREATE TABLE "Form" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "pinyinKey" TEXT NOT NULL,
    "note" TEXT,
    "schema" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormVersion" (
    "id" UUID NOT NULL,
    "formId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "schema" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "FormVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormRecord" (
    "id" UUID NOT NULL,
    "formId" UUID NOT NULL,
    "formVersionId" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "isZero" BOOLEAN NOT NULL DEFAULT false,
    "unitId" UUID,
    "personId" UUID,
    "onDay" DATE NOT NULL,
    "authorName" TEXT NOT NULL,
    "supersedesId" UUID,
    "reason" TEXT,
    "searchKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "FormRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "channel" "NoticeChannel" NOT NULL,
    "personId" UUID,
    "robotId" UUID,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "state" "NoticeState" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "lastError" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticePreference" (
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "sealedEmail" TEXT,
    "emailMask" TEXT,
    "emailKinds" "NoticeKind"[],
    "quietFrom" TEXT,
    "quietTo" TEXT,

    CONSTRAINT "NoticePreference_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "NoticeRobot" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "channel" "NoticeChannel" NOT NULL,
    "kinds" "NoticeKind"[],
    "sealedKey" TEXT NOT NULL,
    "sealedUrl" TEXT NOT NULL,
    "sealedSecret" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "NoticeRobot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "planId" UUID,
    "dutyId" UUID,
    "formId" UUID NOT NULL,
    "receiverPersonId" UUID,
    "receiverPostId" UUID,
    "receiverUnitId" UUID,
    "receiverGroupId" UUID,
    "rrule" TEXT NOT NULL DEFAULT 'FREQ=DAILY',
    "dueDays" "DueDays" NOT NULL DEFAULT 'EVERY_DAY',
    "cutOff" TEXT NOT NULL DEFAULT '17:00',
    "graceMinutes" INTEGER NOT NULL DEFAULT 0,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "onWatchRotaId" UUID,
    "zeroMeans" TEXT,
    "tellWhenLate" "LatenessReceiver"[],
    "tellWhenMissed" "LatenessReceiver"[],
    "sumsUpId" UUID,
    "madeTo" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reporter" (
    "id" UUID NOT NULL,
    "obligationId" UUID NOT NULL,
    "personId" UUID,
    "postId" UUID,
    "unitId" UUID,
    "groupId" UUID,
    "order" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reporter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "obligationId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "onDay" DATE NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "missedAt" TIMESTAMPTZ(3) NOT NULL,
    "isByWatch" BOOLEAN NOT NULL DEFAULT false,
    "personId" UUID,
    "state" "OccurrenceState" NOT NULL DEFAULT 'PENDING',
    "stateReason" TEXT,
    "stateAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "lateToldAt" TIMESTAMPTZ(3),
    "recordId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Occurrence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportFault" (
    "id" UUID NOT NULL,
    "kind" "ReportFaultKind" NOT NULL,
    "occurrenceId" UUID,
    "recordId" UUID,
    "unitId" UUID,
    "personId" UUID,
    "note" TEXT,
    "authorName" TEXT NOT NULL,
    "onDay" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportFault_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UrgentRule" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "planId" UUID,
    "waitMinutes" INTEGER NOT NULL DEFAULT 10,
    "receiverIds" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "UrgentRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UrgentReport" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "text" TEXT NOT NULL,
    "textKey" TEXT NOT NULL,
    "ruleId" UUID,
    "dutyId" UUID,
    "planId" UUID,
    "personId" UUID,
    "authorName" TEXT NOT NULL,
    "originIds" TEXT[],
    "waitMinutes" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closedByName" TEXT,
    "closeNote" TEXT,

    CONSTRAINT "UrgentReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UrgentStep" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "reportId" UUID NOT NULL,
    "branch" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "role" "UrgentRole" NOT NULL,
    "personId" UUID,
    "onBehalfOfId" UUID,
    "postId" UUID,
    "unitId" UUID,
    "groupId" UUID,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedById" UUID,
    "answeredBy" TEXT,
    "note" TEXT,
    "skippedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "UrgentStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rota" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "planId" UUID,
    "unitId" UUID,
    "requiredSeats" "WatchSeat"[],
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "officeFrom" TEXT,
    "officeTo" TEXT,
    "restHours" INTEGER NOT NULL DEFAULT 0,
    "telephone" TEXT,
    "publishedTo" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RotaMember" (
    "id" UUID NOT NULL,
    "rotaId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "seat" "WatchSeat" NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "RotaMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shift" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "rotaId" UUID NOT NULL,
    "seat" "WatchSeat" NOT NULL,
    "personId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "mode" "WatchMode" NOT NULL DEFAULT 'ON_SITE',
    "note" TEXT,
    "replacesId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ShiftSwap" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "shiftId" UUID NOT NULL,
    "withShiftId" UUID,
    "toPersonId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "state" "SwapState" NOT NULL DEFAULT 'PROPOSED',
    "answer" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ShiftSwap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "rotaId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "openItems" TEXT NOT NULL,
    "outgoingId" UUID NOT NULL,
    "incomingId" UUID NOT NULL,
    "outgoingSigned" TIMESTAMPTZ(3),
    "incomingSigned" TIMESTAMPTZ(3),
    "refusedAt" TIMESTAMPTZ(3),
    "refusalReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WatchLogEntry" (
    "id" UUID NOT NULL,
    "rotaId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "matter" TEXT NOT NULL,
    "action" TEXT,
    "toldTo" TEXT,
    "personId" UUID,
    "authorName" TEXT NOT NULL,
    "isUnsigned" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "WatchLogEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "personId" UUID,
    "unitId" UUID,
    "planId" UUID,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Form_name_id_idx" ON "Form"("name", "id");

-- CreateIndex
CREATE INDEX "Form_createdAt_id_idx" ON "Form"("createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "FormVersion_formId_number_key" ON "FormVersion"("formId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "FormRecord_supersedesId_key" ON "FormRecord"("supersedesId");

-- CreateIndex
CREATE INDEX "FormRecord_formId_onDay_id_idx" ON "FormRecord"("formId", "onDay", "id");

-- CreateIndex
CREATE INDEX "FormRecord_formId_createdAt_id_idx" ON "FormRecord"("formId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "FormRecord_unitId_onDay_id_idx" ON "FormRecord"("unitId", "onDay", "id");

-- CreateIndex
CREATE INDEX "FormRecord_personId_onDay_id_idx" ON "FormRecord"("personId", "onDay", "id");

-- CreateIndex
CREATE INDEX "FormRecord_onDay_id_idx" ON "FormRecord"("onDay", "id");

-- CreateIndex
CREATE INDEX "FormRecord_createdAt_id_idx" ON "FormRecord"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Notice_personId_createdAt_id_idx" ON "Notice"("personId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Notice_robotId_idx" ON "Notice"("robotId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_channel_to_key" ON "Notice"("key", "channel", "to");

-- CreateIndex
CREATE INDEX "NoticeRobot_name_id_idx" ON "NoticeRobot"("name", "id");

-- CreateIndex
CREATE INDEX "Obligation_name_id_idx" ON "Obligation"("name", "id");

-- CreateIndex
CREATE INDEX "Obligation_planId_id_idx" ON "Obligation"("planId", "id");

-- CreateIndex
CREATE INDEX "Obligation_dutyId_id_idx" ON "Obligation"("dutyId", "id");

-- CreateIndex
CREATE INDEX "Obligation_createdAt_id_idx" ON "Obligation"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Reporter_obligationId_order_id_idx" ON "Reporter"("obligationId", "order", "id");

-- CreateIndex
CREATE INDEX "Reporter_personId_idx" ON "Reporter"("personId");

-- CreateIndex
CREATE INDEX "Reporter_postId_idx" ON "Reporter"("postId");

-- CreateIndex
CREATE INDEX "Reporter_unitId_idx" ON "Reporter"("unitId");

-- CreateIndex
CREATE INDEX "Reporter_groupId_idx" ON "Reporter"("groupId");

-- CreateIndex
CREATE INDEX "Occurrence_onDay_id_idx" ON "Occurrence"("onDay", "id");

-- CreateIndex
CREATE INDEX "Occurrence_dueAt_id_idx" ON "Occurrence"("dueAt", "id");

-- CreateIndex
CREATE INDEX "Occurrence_state_dueAt_id_idx" ON "Occurrence"("state", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Occurrence_state_onDay_id_idx" ON "Occurrence"("state", "onDay", "id");

-- CreateIndex
CREATE INDEX "Occurrence_reporterId_onDay_idx" ON "Occurrence"("reporterId", "onDay");

-- CreateIndex
CREATE INDEX "Occurrence_personId_onDay_idx" ON "Occurrence"("personId", "onDay");

-- CreateIndex
CREATE INDEX "Occurrence_recordId_idx" ON "Occurrence"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "Occurrence_obligationId_reporterId_onDay_key" ON "Occurrence"("obligationId", "reporterId", "onDay");

-- CreateIndex
CREATE INDEX "ReportFault_onDay_id_idx" ON "ReportFault"("onDay", "id");

-- CreateIndex
CREATE INDEX "ReportFault_kind_onDay_id_idx" ON "ReportFault"("kind", "onDay", "id");

-- CreateIndex
CREATE INDEX "ReportFault_unitId_onDay_idx" ON "ReportFault"("unitId", "onDay");

-- CreateIndex
CREATE INDEX "ReportFault_personId_onDay_idx" ON "ReportFault"("personId", "onDay");

-- CreateIndex
CREATE UNIQUE INDEX "ReportFault_occurrenceId_kind_key" ON "ReportFault"("occurrenceId", "kind");

-- CreateIndex
CREATE INDEX "UrgentRule_name_id_idx" ON "UrgentRule"("name", "id");

-- CreateIndex
CREATE INDEX "UrgentRule_planId_id_idx" ON "UrgentRule"("planId", "id");

-- CreateIndex
CREATE INDEX "UrgentReport_createdAt_id_idx" ON "UrgentReport"("createdAt", "id");

-- CreateIndex
CREATE INDEX "UrgentReport_dutyId_idx" ON "UrgentReport"("dutyId");

-- CreateIndex
CREATE INDEX "UrgentReport_planId_createdAt_id_idx" ON "UrgentReport"("planId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "UrgentReport_personId_idx" ON "UrgentReport"("personId");

-- CreateIndex
CREATE INDEX "UrgentStep_personId_id_idx" ON "UrgentStep"("personId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "UrgentStep_reportId_branch_level_place_key" ON "UrgentStep"("reportId", "branch", "level", "place");

-- CreateIndex
CREATE INDEX "Rota_name_id_idx" ON "Rota"("name", "id");

-- CreateIndex
CREATE INDEX "Rota_planId_id_idx" ON "Rota"("planId", "id");

-- CreateIndex
CREATE INDEX "Rota_unitId_id_idx" ON "Rota"("unitId", "id");

-- CreateIndex
CREATE INDEX "Rota_createdAt_id_idx" ON "Rota"("createdAt", "id");

-- CreateIndex
CREATE INDEX "RotaMember_rotaId_seat_order_idx" ON "RotaMember"("rotaId", "seat", "order");

-- CreateIndex
CREATE INDEX "RotaMember_personId_idx" ON "RotaMember"("personId");

-- CreateIndex
CREATE INDEX "Shift_rotaId_startsAt_id_idx" ON "Shift"("rotaId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Shift_personId_startsAt_id_idx" ON "Shift"("personId", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Shift_startsAt_id_idx" ON "Shift"("startsAt", "id");

-- CreateIndex
CREATE INDEX "ShiftSwap_shiftId_id_idx" ON "ShiftSwap"("shiftId", "id");

-- CreateIndex
CREATE INDEX "ShiftSwap_toPersonId_state_id_idx" ON "ShiftSwap"("toPersonId", "state", "id");

-- CreateIndex
CREATE INDEX "ShiftSwap_createdAt_id_idx" ON "ShiftSwap"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Handover_rotaId_at_id_idx" ON "Handover"("rotaId", "at", "id");

-- CreateIndex
CREATE INDEX "WatchLogEntry_rotaId_at_id_idx" ON "WatchLogEntry"("rotaId", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_userId_id_idx" ON "CalendarFeed"("userId", "id");

-- CreateIndex
CREATE INDEX "Evidence_recordId_id_idx" ON "Evidence"("recordId", "id");

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "FormRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormVersion" ADD CONSTRAINT "FormVersion_formId_fkey" FOREIGN KEY ("formId") REFERENCES "Form"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormRecord" ADD CONSTRAINT "FormRecord_formId_fkey" FOREIGN KEY ("formId") REFERENCES "Form"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormRecord" ADD CONSTRAINT "FormRecord_formVersionId_fkey" FOREIGN KEY ("formVersionId") REFERENCES "FormVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormRecord" ADD CONSTRAINT "FormRecord_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormRecord" ADD CONSTRAINT "FormRecord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormRecord" ADD CONSTRAINT "FormRecord_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "FormRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_robotId_fkey" FOREIGN KEY ("robotId") REFERENCES "NoticeRobot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticePreference" ADD CONSTRAINT "NoticePreference_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_formId_fkey" FOREIGN KEY ("formId") REFERENCES "Form"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_receiverPersonId_fkey" FOREIGN KEY ("receiverPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_receiverPostId_fkey" FOREIGN KEY ("receiverPostId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_receiverUnitId_fkey" FOREIGN KEY ("receiverUnitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_receiverGroupId_fkey" FOREIGN KEY ("receiverGroupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_onWatchRotaId_fkey" FOREIGN KEY ("onWatchRotaId") REFERENCES "Rota"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_sumsUpId_fkey" FOREIGN KEY ("sumsUpId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reporter" ADD CONSTRAINT "Reporter_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reporter" ADD CONSTRAINT "Reporter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reporter" ADD CONSTRAINT "Reporter_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reporter" ADD CONSTRAINT "Reporter_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reporter" ADD CONSTRAINT "Reporter_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "Reporter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Occurrence" ADD CONSTRAINT "Occurrence_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "FormRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFault" ADD CONSTRAINT "ReportFault_occurrenceId_fkey" FOREIGN KEY ("occurrenceId") REFERENCES "Occurrence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFault" ADD CONSTRAINT "ReportFault_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "FormRecord"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFault" ADD CONSTRAINT "ReportFault_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportFault" ADD CONSTRAINT "ReportFault_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentRule" ADD CONSTRAINT "UrgentRule_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentReport" ADD CONSTRAINT "UrgentReport_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "UrgentRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentReport" ADD CONSTRAINT "UrgentReport_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentReport" ADD CONSTRAINT "UrgentReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentReport" ADD CONSTRAINT "UrgentReport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentStep" ADD CONSTRAINT "UrgentStep_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "UrgentReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentStep" ADD CONSTRAINT "UrgentStep_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentStep" ADD CONSTRAINT "UrgentStep_onBehalfOfId_fkey" FOREIGN KEY ("onBehalfOfId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentStep" ADD CONSTRAINT "UrgentStep_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentStep" ADD CONSTRAINT "UrgentStep_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentStep" ADD CONSTRAINT "UrgentStep_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UrgentStep" ADD CONSTRAINT "UrgentStep_acknowledgedById_fkey" FOREIGN KEY ("acknowledgedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rota" ADD CONSTRAINT "Rota_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rota" ADD CONSTRAINT "Rota_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RotaMember" ADD CONSTRAINT "RotaMember_rotaId_fkey" FOREIGN KEY ("rotaId") REFERENCES "Rota"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RotaMember" ADD CONSTRAINT "RotaMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_rotaId_fkey" FOREIGN KEY ("rotaId") REFERENCES "Rota"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Shift"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftSwap" ADD CONSTRAINT "ShiftSwap_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftSwap" ADD CONSTRAINT "ShiftSwap_withShiftId_fkey" FOREIGN KEY ("withShiftId") REFERENCES "Shift"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShiftSwap" ADD CONSTRAINT "ShiftSwap_toPersonId_fkey" FOREIGN KEY ("toPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_rotaId_fkey" FOREIGN KEY ("rotaId") REFERENCES "Rota"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_outgoingId_fkey" FOREIGN KEY ("outgoingId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_incomingId_fkey" FOREIGN KEY ("incomingId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchLogEntry" ADD CONSTRAINT "WatchLogEntry_rotaId_fkey" FOREIGN KEY ("rotaId") REFERENCES "Rota"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WatchLogEntry" ADD CONSTRAINT "WatchLogEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

-- A seat of a rota is held by one person at a time, save that of stand-by, where one person stands once at a time.
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_in_order" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_one_holder" EXCLUDE USING gist (
  "rotaId" WITH =, "seat" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE ("retiredAt" IS NULL AND "seat" <> 'STANDBY');
ALTER TABLE "Shift" ADD CONSTRAINT "Shift_one_seat" EXCLUDE USING gist (
  "rotaId" WITH =, "personId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE ("retiredAt" IS NULL);
ALTER TABLE "Rota" ADD CONSTRAINT "Rota_in_order" CHECK ("endsAt" IS NULL OR "startsAt" < "endsAt");
CREATE UNIQUE INDEX "RotaMember_standing" ON "RotaMember" ("rotaId", "personId", "seat") WHERE "retiredAt" IS NULL;

-- A file belongs to a record too, and to one place as ever.
ALTER TABLE "Evidence" DROP CONSTRAINT "Evidence_one_place";
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_one_place" CHECK (num_nonnulls("taskId", "dutyResultId", "recordId") = 1);

-- A party is one of four.
ALTER TABLE "Reporter" ADD CONSTRAINT "Reporter_one_party" CHECK (num_nonnulls("personId", "postId", "unitId", "groupId") = 1);
CREATE UNIQUE INDEX "Reporter_standing" ON "Reporter" ("obligationId", COALESCE("personId", "postId", "unitId", "groupId")) WHERE "retiredAt" IS NULL;

-- What has not been sent, and what waits for the clock, are few among many.
CREATE INDEX "Notice_to_send" ON "Notice" ("notBefore", "id") WHERE "state" IN ('PENDING', 'SENDING');
CREATE INDEX "Notice_unsent" ON "Notice" ("createdAt", "id") WHERE "lastError" IS NOT NULL;
CREATE INDEX "Notice_unread" ON "Notice" ("personId", "createdAt", "id") WHERE "channel" = 'CONSOLE' AND "readAt" IS NULL;
CREATE INDEX "Occurrence_waiting" ON "Occurrence" ("dueAt", "id") WHERE "state" = 'PENDING';
CREATE INDEX "UrgentStep_waiting" ON "UrgentStep" ("answerBy", "id") WHERE "acknowledgedAt" IS NULL AND "skippedAt" IS NULL;

-- A plan, or the whole body, has one standing rule for urgent reports.
CREATE UNIQUE INDEX "UrgentRule_standing" ON "UrgentRule" (COALESCE("planId", '00000000-0000-0000-0000-000000000000')) WHERE "retiredAt" IS NULL;
