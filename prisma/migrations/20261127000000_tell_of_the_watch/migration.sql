-- What is told of a watch besides: a handover that nobody has signed, and shifts that were changed once they were published.
-- The type is made anew: a value that is added to one cannot be used within the same transaction, as a restore does.
ALTER TYPE "NoticeKind" RENAME TO "NoticeKind_before";
CREATE TYPE "NoticeKind" AS ENUM ('REPORT_DUE', 'REPORT_LATE', 'REPORT_MISSED', 'URGENT_REPORT', 'URGENT_SKIPPED', 'SHIFT_SWAP', 'HANDOVER', 'ROTA_PUBLISHED', 'HANDOVER_OVERDUE', 'SHIFT_CHANGED');
ALTER TABLE "Notice" ALTER COLUMN "kind" TYPE "NoticeKind" USING "kind"::text::"NoticeKind";
ALTER TABLE "NoticePreference" ALTER COLUMN "emailKinds" TYPE "NoticeKind"[] USING "emailKinds"::text[]::"NoticeKind"[];
ALTER TABLE "NoticeRobot" ALTER COLUMN "kinds" TYPE "NoticeKind"[] USING "kinds"::text[]::"NoticeKind"[];
DROP TYPE "NoticeKind_before";
