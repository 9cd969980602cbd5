-- AlterTable
ALTER TABLE "ChangeEvent" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "onBehalfOf" TEXT;

-- AlterTable
ALTER TABLE "ChangeLogHead" ADD COLUMN     "hash" TEXT NOT NULL DEFAULT '';

-- What the schema language cannot say.

-- Only events written before this are without a hash, until the start that follows gives them theirs.
ALTER TABLE "ChangeEvent" ALTER COLUMN "hash" DROP DEFAULT;
ALTER TABLE "ChangeLogHead" ALTER COLUMN "hash" DROP DEFAULT;

-- An empty log ends where its chain begins.
UPDATE "ChangeLogHead" SET "hash" = repeat('0', 64) WHERE "number" = 0;

-- What was recorded stays as it is: nobody changes or removes an event, but one without a hash is given one, once.
CREATE FUNCTION "refuse_change_of_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."hash" = '' AND NEW."hash" <> '' AND to_jsonb(NEW) - 'hash' = to_jsonb(OLD) - 'hash' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'The change log is never changed: % is refused.', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END;
$$;

CREATE TRIGGER "ChangeEvent_never_changed" BEFORE UPDATE OR DELETE ON "ChangeEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_log"();
CREATE TRIGGER "ChangeEvent_never_emptied" BEFORE TRUNCATE ON "ChangeEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_log"();
