import { graphql } from "graphql";
import { pino } from "pino";
import type { Viewer } from "../../../packages/server/src/access/viewer.ts";
import { createContext } from "../../../packages/server/src/context.ts";
import type { Database } from "../../../packages/server/src/database/open-database.ts";
import type { Sql } from "../../../packages/server/src/database/sql.ts";
import { schema } from "../../../packages/server/src/graphql/schema.ts";

/** Asks the API and answers the statements that it sends by its quick way to the database. */
export type AskRecorded = (query: string, variables: Record<string, unknown>) => Promise<Statement[]>;

export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** An API that writes its quick statements down; where they are not `answered` too, it finds nothing by them. */
export function recordStatements(
  database: Database,
  viewer: Viewer,
  { answered }: { answered: boolean },
): AskRecorded {
  return async (source, variableValues) => {
    const asked: Statement[] = [];
    const sql: Sql = {
      ...database.sql,
      ask: async (text, values = []) => {
        asked.push({ text, values });
        return answered ? database.sql.ask(text, values) : [];
      },
      askValues: async (text, values = []) => {
        asked.push({ text, values });
        return answered ? database.sql.askValues(text, values) : [];
      },
    };
    const contextValue = createContext({
      ...{ db: database.prisma, sql, memory: null, snapshot: null, viewer },
      ...{
        clock: { now: () => new Date("2026-03-01T00:00:00Z") },
        timeZone: "Asia/Shanghai",
        requestId: null,
      },
      ...{ log: pino({ level: "silent" }), uploads: null as never, vault: null as never, robotHosts: [] },
    });
    const { errors } = await graphql({ schema, source, variableValues, contextValue });
    if (errors !== undefined)
      throw new Error(`${source} ${JSON.stringify(variableValues)} ${String(errors)}`);
    return asked;
  };
}
