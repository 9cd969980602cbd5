// A person ($2) is made responsible for a duty ($1), and the assignment ($1) is ended again, each as one statement: without
// authentication, rules or the change log, which is generous. To end is to retract the row and to record it with its end;
// an assignment that never held is only retracted.

export const ASSIGN = `
INSERT INTO "Assignment" ("rowId", "id", "dutyId", "personId", "role", "validFrom", "recordedAt")
VALUES (uuidv7(), uuidv7(), $1::uuid, $2::uuid, 'RESPONSIBLE', clock_timestamp(), clock_timestamp())
RETURNING json_build_object('id', "id", 'role', "role", 'validFrom', "validFrom")::text AS "json"`;

export const END = `
WITH retracted AS (
  UPDATE "Assignment" SET "retractedAt" = clock_timestamp() WHERE "id" = $1::uuid AND "retractedAt" IS NULL RETURNING *
), recorded AS (
  INSERT INTO "Assignment" ("rowId", "id", "dutyId", "personId", "role", "order", "validFrom", "validTo", "recordedAt")
  SELECT uuidv7(), r."id", r."dutyId", r."personId", r."role", r."order", r."validFrom", r."retractedAt", r."retractedAt"
  FROM retracted r WHERE r."retractedAt" > r."validFrom"
)
SELECT json_build_object('id', "id", 'validTo', "retractedAt")::text AS "json" FROM retracted`;
