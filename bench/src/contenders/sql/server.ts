import { createServer, type ServerResponse } from "node:http";
import pg from "pg";
import { Q1, Q6 } from "./statements/chain.ts";
import { I1 } from "./statements/i1.ts";
import { ASSIGN, END } from "./statements/m1.ts";
import { Q2 } from "./statements/q2.ts";
import { Q3 } from "./statements/q3.ts";
import { Q4 } from "./statements/q4.ts";
import { Q5 } from "./statements/q5.ts";

// The yardstick: node:http, a path that names the statement and its values, PostgreSQL's text sent on as it is.

const STATEMENTS: Record<string, string> = { Q1, Q2, Q3, Q4, Q5, Q6, I1, ASSIGN, END };

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 16,
  // A plan once made is kept: these statements take longer to plan than to run.
  options: "-c plan_cache_mode=force_generic_plan -c jit=off",
});

createServer((request, response) => {
  request.resume();
  const [, name = "", ...values] = (request.url ?? "").split("/");
  answer(name, values).then(
    (json) => send(response, json === undefined ? 404 : 200, json ?? "null"),
    (error) => send(response, 500, JSON.stringify({ error: String(error) })),
  );
}).listen(Number(process.env.PORT), "localhost", () => process.stdout.write("listening\n"));

async function answer(name: string, values: string[]): Promise<string | undefined> {
  const text = STATEMENTS[name];
  if (text === undefined) return undefined;
  const { rows } = await pool.query<{ json: string }>({ name, text, values });
  return rows[0]?.json;
}

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(json),
  });
  response.end(json);
}
