import type { TestApi } from "./api.ts";

/** Counts the SQL statements of what is done past the API, such as a sweep. */
export function listenToStatements(api: TestApi) {
  let count = 0;
  const events = api.database.prisma as unknown as { $on(event: "query", listen: () => void): void };
  events.$on("query", () => {
    count += 1;
  });
  return {
    countOf: async (work: () => Promise<unknown>): Promise<number> => {
      count = 0;
      await work();
      return count;
    },
  };
}
