-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('USER', 'KEY', 'JOB');

-- CreateEnum
CREATE TYPE "OrgUnitKind" AS ENUM ('ORGANIZATION', 'DEPARTMENT', 'AFFILIATE', 'BASE_UNIT', 'EXTERNAL');

-- CreateEnum
CREATE TYPE "UnitTree" AS ENUM ('LINE', 'PARTY');

-- CreateEnum
CREATE TYPE "PartyClassSelector" AS ENUM ('DEPARTMENTS', 'AFFILIATES', 'BASE_UNITS', 'UNITS', 'DEPARTMENT_HEADS', 'STAFF', 'UNRESOLVED');

-- CreateEnum
CREATE TYPE "AssignmentRole" AS ENUM ('LEAD', 'RESPONSIBLE', 'SUPPORT', 'CONSULTED', 'INFORMED', 'SUPERVISED');

-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('OPEN', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'ACCEPTED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "GroupKind" AS ENUM ('LEADERSHIP', 'OFFICE', 'WORKING');

-- CreateEnum
CREATE TYPE "GroupRole" AS ENUM ('HEAD', 'DEPUTY_HEAD', 'MEMBER', 'OFFICE_DIRECTOR', 'OFFICE_DEPUTY_DIRECTOR', 'LIAISON');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('DRAFT', 'IN_FORCE', 'SUPERSEDED', 'ENDED');

-- CreateTable
CREATE TABLE "ChangeEvent" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "nodeIds" TEXT[],
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT,

    CONSTRAINT "ChangeEvent_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ChangeLogHead" (
    "id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "ChangeLogHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotentWrite" (
    "actorId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotentWrite_pkey" PRIMARY KEY ("actorId","key")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "username" TEXT,
    "displayUsername" TEXT,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "apikey" (
    "id" TEXT NOT NULL,
    "configId" TEXT NOT NULL DEFAULT 'default',
    "name" TEXT,
    "start" TEXT,
    "prefix" TEXT,
    "key" TEXT NOT NULL,
    "referenceId" TEXT NOT NULL,
    "refillInterval" INTEGER,
    "refillAmount" INTEGER,
    "lastRefillAt" TIMESTAMPTZ(3),
    "enabled" BOOLEAN DEFAULT true,
    "rateLimitEnabled" BOOLEAN DEFAULT false,
    "rateLimitTimeWindow" INTEGER,
    "rateLimitMax" INTEGER,
    "requestCount" INTEGER DEFAULT 0,
    "remaining" INTEGER,
    "lastRequest" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "permissions" TEXT,
    "metadata" TEXT,

    CONSTRAINT "apikey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OrgUnit" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "aliases" TEXT[],
    "searchKey" TEXT NOT NULL,
    "code" TEXT,
    "kind" "OrgUnitKind" NOT NULL,
    "originPlanId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OrgUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitPlacement" (
    "rowId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "parentId" UUID NOT NULL,
    "tree" "UnitTree" NOT NULL DEFAULT 'LINE',
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "retractedAt" TIMESTAMPTZ(3),
    "sourceId" UUID,

    CONSTRAINT "UnitPlacement_pkey" PRIMARY KEY ("rowId")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "aliases" TEXT[],
    "searchKey" TEXT NOT NULL,
    "isMasked" BOOLEAN NOT NULL DEFAULT false,
    "originPlanId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "unitId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "isHead" BOOLEAN NOT NULL DEFAULT false,
    "order" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostHolding" (
    "rowId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "isActing" BOOLEAN NOT NULL DEFAULT false,
    "isMain" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "retractedAt" TIMESTAMPTZ(3),
    "sourceId" UUID,

    CONSTRAINT "PostHolding_pkey" PRIMARY KEY ("rowId")
);

-- CreateTable
CREATE TABLE "PartyClass" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "selector" "PartyClassSelector" NOT NULL DEFAULT 'UNRESOLVED',
    "baseUnitId" UUID,
    "originPlanId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "PartyClass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "number" TEXT,
    "title" TEXT,
    "text" TEXT NOT NULL,
    "textKey" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "planId" UUID,
    "groupId" UUID,
    "unitId" UUID,
    "parentId" UUID,
    "sourceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Duty_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "dutyId" UUID,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "description" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "status" "TaskStatus" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "rowId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dutyId" UUID,
    "taskId" UUID,
    "groupId" UUID,
    "personId" UUID,
    "postId" UUID,
    "unitId" UUID,
    "partyGroupId" UUID,
    "partyClassId" UUID,
    "role" "AssignmentRole" NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "note" TEXT,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "retractedAt" TIMESTAMPTZ(3),
    "sourceId" UUID,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("rowId")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "rowId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fromPersonId" UUID,
    "fromPostId" UUID,
    "toPersonId" UUID NOT NULL,
    "planId" UUID,
    "groupId" UUID,
    "dutyId" UUID,
    "note" TEXT,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "retractedAt" TIMESTAMPTZ(3),
    "sourceId" UUID,

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("rowId")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "aliases" TEXT[],
    "searchKey" TEXT NOT NULL,
    "kind" "GroupKind" NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "planId" UUID,
    "parentId" UUID,
    "hostUnitId" UUID,
    "sourceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "rowId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "role" "GroupRole" NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "nameAsWritten" TEXT,
    "personId" UUID,
    "postId" UUID,
    "unitId" UUID,
    "partyClassId" UUID,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validTo" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "retractedAt" TIMESTAMPTZ(3),
    "sourceId" UUID,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("rowId")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "documentNumber" TEXT,
    "numberKey" TEXT,
    "issuerId" UUID,
    "superiorId" UUID,
    "issuedOn" DATE,
    "publicity" TEXT,
    "status" "PlanStatus" NOT NULL DEFAULT 'DRAFT',
    "text" TEXT,
    "issues" TEXT[],
    "obligations" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clause" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" TEXT,
    "text" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "Clause_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ChangeEvent_nodeIds_idx" ON "ChangeEvent" USING GIN ("nodeIds");

-- CreateIndex
CREATE INDEX "ChangeEvent_subject_number_idx" ON "ChangeEvent"("subject", "number");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "apikey_key_idx" ON "apikey"("key");

-- CreateIndex
CREATE INDEX "apikey_referenceId_idx" ON "apikey"("referenceId");

-- CreateIndex
CREATE INDEX "OrgUnit_nameKey_idx" ON "OrgUnit"("nameKey");

-- CreateIndex
CREATE INDEX "OrgUnit_name_id_idx" ON "OrgUnit"("name", "id");

-- CreateIndex
CREATE INDEX "OrgUnit_kind_id_idx" ON "OrgUnit"("kind", "id");

-- CreateIndex
CREATE INDEX "OrgUnit_originPlanId_idx" ON "OrgUnit"("originPlanId");

-- CreateIndex
CREATE INDEX "UnitPlacement_id_idx" ON "UnitPlacement"("id");

-- CreateIndex
CREATE INDEX "UnitPlacement_unitId_idx" ON "UnitPlacement"("unitId");

-- CreateIndex
CREATE INDEX "UnitPlacement_parentId_idx" ON "UnitPlacement"("parentId");

-- CreateIndex
CREATE INDEX "Person_nameKey_idx" ON "Person"("nameKey");

-- CreateIndex
CREATE INDEX "Person_name_id_idx" ON "Person"("name", "id");

-- CreateIndex
CREATE INDEX "Person_originPlanId_idx" ON "Person"("originPlanId");

-- CreateIndex
CREATE INDEX "Post_unitId_order_id_idx" ON "Post"("unitId", "order", "id");

-- CreateIndex
CREATE INDEX "Post_title_id_idx" ON "Post"("title", "id");

-- CreateIndex
CREATE INDEX "PostHolding_id_idx" ON "PostHolding"("id");

-- CreateIndex
CREATE INDEX "PostHolding_personId_idx" ON "PostHolding"("personId");

-- CreateIndex
CREATE INDEX "PostHolding_postId_idx" ON "PostHolding"("postId");

-- CreateIndex
CREATE INDEX "PartyClass_nameKey_idx" ON "PartyClass"("nameKey");

-- CreateIndex
CREATE INDEX "PartyClass_originPlanId_idx" ON "PartyClass"("originPlanId");

-- CreateIndex
CREATE INDEX "Duty_planId_order_id_idx" ON "Duty"("planId", "order", "id");

-- CreateIndex
CREATE INDEX "Duty_groupId_order_id_idx" ON "Duty"("groupId", "order", "id");

-- CreateIndex
CREATE INDEX "Duty_unitId_order_id_idx" ON "Duty"("unitId", "order", "id");

-- CreateIndex
CREATE INDEX "Duty_parentId_order_id_idx" ON "Duty"("parentId", "order", "id");

-- CreateIndex
CREATE INDEX "Duty_text_id_idx" ON "Duty"("text", "id");

-- CreateIndex
CREATE INDEX "Task_dutyId_dueAt_id_idx" ON "Task"("dutyId", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Task_dueAt_id_idx" ON "Task"("dueAt", "id");

-- CreateIndex
CREATE INDEX "Assignment_id_idx" ON "Assignment"("id");

-- CreateIndex
CREATE INDEX "Assignment_dutyId_idx" ON "Assignment"("dutyId");

-- CreateIndex
CREATE INDEX "Assignment_taskId_idx" ON "Assignment"("taskId");

-- CreateIndex
CREATE INDEX "Assignment_groupId_idx" ON "Assignment"("groupId");

-- CreateIndex
CREATE INDEX "Assignment_personId_idx" ON "Assignment"("personId");

-- CreateIndex
CREATE INDEX "Assignment_postId_idx" ON "Assignment"("postId");

-- CreateIndex
CREATE INDEX "Assignment_unitId_idx" ON "Assignment"("unitId");

-- CreateIndex
CREATE INDEX "Assignment_partyGroupId_idx" ON "Assignment"("partyGroupId");

-- CreateIndex
CREATE INDEX "Assignment_partyClassId_idx" ON "Assignment"("partyClassId");

-- CreateIndex
CREATE INDEX "Assignment_role_rowId_idx" ON "Assignment"("role", "rowId");

-- CreateIndex
CREATE INDEX "Assignment_validFrom_rowId_idx" ON "Assignment"("validFrom", "rowId");

-- CreateIndex
CREATE INDEX "Delegation_id_idx" ON "Delegation"("id");

-- CreateIndex
CREATE INDEX "Delegation_fromPersonId_idx" ON "Delegation"("fromPersonId");

-- CreateIndex
CREATE INDEX "Delegation_fromPostId_idx" ON "Delegation"("fromPostId");

-- CreateIndex
CREATE INDEX "Delegation_toPersonId_idx" ON "Delegation"("toPersonId");

-- CreateIndex
CREATE INDEX "Group_planId_order_id_idx" ON "Group"("planId", "order", "id");

-- CreateIndex
CREATE INDEX "Group_parentId_idx" ON "Group"("parentId");

-- CreateIndex
CREATE INDEX "Group_hostUnitId_idx" ON "Group"("hostUnitId");

-- CreateIndex
CREATE INDEX "Group_name_id_idx" ON "Group"("name", "id");

-- CreateIndex
CREATE INDEX "GroupMember_id_idx" ON "GroupMember"("id");

-- CreateIndex
CREATE INDEX "GroupMember_groupId_role_order_idx" ON "GroupMember"("groupId", "role", "order");

-- CreateIndex
CREATE INDEX "GroupMember_personId_idx" ON "GroupMember"("personId");

-- CreateIndex
CREATE INDEX "GroupMember_postId_idx" ON "GroupMember"("postId");

-- CreateIndex
CREATE INDEX "GroupMember_unitId_idx" ON "GroupMember"("unitId");

-- CreateIndex
CREATE INDEX "GroupMember_partyClassId_idx" ON "GroupMember"("partyClassId");

-- CreateIndex
CREATE INDEX "Plan_titleKey_idx" ON "Plan"("titleKey");

-- CreateIndex
CREATE INDEX "Plan_numberKey_idx" ON "Plan"("numberKey");

-- CreateIndex
CREATE INDEX "Plan_title_id_idx" ON "Plan"("title", "id");

-- CreateIndex
CREATE INDEX "Plan_issuedOn_id_idx" ON "Plan"("issuedOn", "id");

-- CreateIndex
CREATE INDEX "Plan_issuerId_idx" ON "Plan"("issuerId");

-- CreateIndex
CREATE INDEX "Clause_planId_start_idx" ON "Clause"("planId", "start");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrgUnit" ADD CONSTRAINT "OrgUnit_originPlanId_fkey" FOREIGN KEY ("originPlanId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitPlacement" ADD CONSTRAINT "UnitPlacement_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitPlacement" ADD CONSTRAINT "UnitPlacement_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitPlacement" ADD CONSTRAINT "UnitPlacement_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_originPlanId_fkey" FOREIGN KEY ("originPlanId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyClass" ADD CONSTRAINT "PartyClass_baseUnitId_fkey" FOREIGN KEY ("baseUnitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartyClass" ADD CONSTRAINT "PartyClass_originPlanId_fkey" FOREIGN KEY ("originPlanId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Duty" ADD CONSTRAINT "Duty_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_partyGroupId_fkey" FOREIGN KEY ("partyGroupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_partyClassId_fkey" FOREIGN KEY ("partyClassId") REFERENCES "PartyClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_fromPersonId_fkey" FOREIGN KEY ("fromPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_fromPostId_fkey" FOREIGN KEY ("fromPostId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_toPersonId_fkey" FOREIGN KEY ("toPersonId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_dutyId_fkey" FOREIGN KEY ("dutyId") REFERENCES "Duty"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_hostUnitId_fkey" FOREIGN KEY ("hostUnitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_partyClassId_fkey" FOREIGN KEY ("partyClassId") REFERENCES "PartyClass"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_superiorId_fkey" FOREIGN KEY ("superiorId") REFERENCES "OrgUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The first and only row of the counter behind the change log's numbers.
INSERT INTO "ChangeLogHead" ("id", "number") VALUES (1, 0);

-- One believed row per edge, and a period never ends before it begins.
CREATE UNIQUE INDEX "UnitPlacement_believed" ON "UnitPlacement" ("id") WHERE "retractedAt" IS NULL;
CREATE UNIQUE INDEX "PostHolding_believed" ON "PostHolding" ("id") WHERE "retractedAt" IS NULL;
CREATE UNIQUE INDEX "GroupMember_believed" ON "GroupMember" ("id") WHERE "retractedAt" IS NULL;
CREATE UNIQUE INDEX "Assignment_believed" ON "Assignment" ("id") WHERE "retractedAt" IS NULL;
CREATE UNIQUE INDEX "Delegation_believed" ON "Delegation" ("id") WHERE "retractedAt" IS NULL;

ALTER TABLE "UnitPlacement" ADD CONSTRAINT "UnitPlacement_period" CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_period" CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_period" CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_period" CHECK ("validTo" IS NULL OR "validTo" > "validFrom");
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_period" CHECK ("validTo" IS NULL OR "validTo" > "validFrom");

-- Who and what an edge joins.
ALTER TABLE "UnitPlacement" ADD CONSTRAINT "UnitPlacement_not_itself" CHECK ("unitId" <> "parentId");
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_party" CHECK (
  num_nonnulls("personId", "postId", "unitId", "partyClassId") = 1
  OR (num_nonnulls("personId", "postId", "unitId", "partyClassId") = 0 AND "nameAsWritten" IS NOT NULL));
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_party" CHECK (
  num_nonnulls("personId", "postId", "unitId", "partyGroupId", "partyClassId") = 1);
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_target" CHECK (num_nonnulls("dutyId", "taskId", "groupId") = 1);
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_from" CHECK (num_nonnulls("fromPersonId", "fromPostId") = 1);

-- No overlap among believed rows.
ALTER TABLE "UnitPlacement" ADD CONSTRAINT "UnitPlacement_no_overlap" EXCLUDE USING gist (
  "unitId" WITH =, "tree" WITH =, tstzrange("validFrom", "validTo") WITH &&) WHERE ("retractedAt" IS NULL);
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_one_holder" EXCLUDE USING gist (
  "postId" WITH =, tstzrange("validFrom", "validTo") WITH &&) WHERE ("retractedAt" IS NULL AND NOT "isActing");
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_one_main_post" EXCLUDE USING gist (
  "personId" WITH =, tstzrange("validFrom", "validTo") WITH &&) WHERE ("retractedAt" IS NULL AND "isMain");
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_no_overlap" EXCLUDE USING gist (
  "personId" WITH =, "postId" WITH =, tstzrange("validFrom", "validTo") WITH &&) WHERE ("retractedAt" IS NULL);
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_no_overlap" EXCLUDE USING gist (
  "groupId" WITH =, "role" WITH =, COALESCE("personId", "postId", "unitId", "partyClassId") WITH =,
  tstzrange("validFrom", "validTo") WITH &&) WHERE ("retractedAt" IS NULL);
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_no_overlap" EXCLUDE USING gist (
  COALESCE("dutyId", "taskId", "groupId") WITH =, "role" WITH =,
  COALESCE("personId", "postId", "unitId", "partyGroupId", "partyClassId") WITH =,
  tstzrange("validFrom", "validTo") WITH &&) WHERE ("retractedAt" IS NULL);
