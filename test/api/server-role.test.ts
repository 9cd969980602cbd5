import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/api.ts";
import { createWorld } from "../support/world.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

// The embedded database has one user; on PostgreSQL all tests of the API run by the role that is looked at here.
describe.runIf(process.env.TEST_DATABASE_KIND === "postgres")("the role of a server on PostgreSQL", () => {
  test("writes, and its writes are in the log", async () => {
    const id = await createWorld(api).person("值班员");
    const { changes } = await api.ask("{ changes(last: 1) { nodes { subject } } }");
    expect(changes.nodes).toEqual([{ subject: id }]);
    const [{ role }] = await api.database.prisma.$queryRaw<[{ role: string }]>`SELECT current_user AS "role"`;
    expect(role).toBe("dutygraph_server");
  });

  test.each([
    ["change an event", `UPDATE "ChangeEvent" SET "actorName" = 'x'`],
    ["delete an event", `DELETE FROM "ChangeEvent"`],
    ["empty the log", `TRUNCATE "ChangeEvent"`],
    ["delete the end of the log", `DELETE FROM "ChangeLogHead"`],
    ["forget a migration", `DELETE FROM "_prisma_migrations"`],
  ])("is not permitted to %s", async (_what, statement) => {
    await expect(api.database.prisma.$executeRawUnsafe(statement)).rejects.toThrow(/permission denied/);
  });

  test.each([
    ["take the guard off the log", `ALTER TABLE "ChangeEvent" DISABLE TRIGGER ALL`],
    ["drop the log", `DROP TABLE "ChangeEvent"`],
    ["replace the guard", `ALTER FUNCTION "refuse_change_of_log"() RENAME TO "x"`],
  ])("does not own what it would take to %s", async (_what, statement) => {
    await expect(api.database.prisma.$executeRawUnsafe(statement)).rejects.toThrow(/must be owner/);
  });

  test("gives itself no rights", async () => {
    const { prisma } = api.database;
    // PostgreSQL only warns of a grant that grants nothing.
    await prisma.$executeRawUnsafe('GRANT ALL ON "ChangeEvent" TO CURRENT_USER');
    await expect(prisma.$executeRawUnsafe('DELETE FROM "ChangeEvent"')).rejects.toThrow(/permission denied/);
  });
});
