import pg, { type Client } from "pg";

/** What the database did, or would do, for one statement. */
export interface Plan {
  /** Rows that scans looked at, whether they passed or not. */
  read: number;
  /** Pages of tables and indexes that were touched. */
  pages: number;
  /** The tables that were looked at. */
  tables: string[];
  /** The tables that were read from beginning to end. */
  wholly: string[];
  /** The most rows that one sort took in. */
  sorted: number;
  milliseconds: number;
  text: string;
}

/** `values`: planned for these values, as the first times; `any`: planned once for whatever values, as later on. */
export type PlannedFor = "values" | "any";

/** Runs a statement as the API sends it and answers what the database did. */
export async function explain(
  client: Client,
  { text, values }: { text: string; values: readonly unknown[] },
  plannedFor: PlannedFor,
): Promise<Plan> {
  await client.query(
    `SET plan_cache_mode = ${plannedFor === "any" ? "force_generic_plan" : "force_custom_plan"}`,
  );
  await client.query(`PREPARE asked AS ${text}`);
  const given = values.length === 0 ? "" : `(${values.map(literal).join(", ")})`;
  const { rows } = await client.query(
    `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) EXECUTE asked${given}`,
  );
  await client.query("DEALLOCATE asked");
  const [{ Plan: root, "Execution Time": milliseconds }] = rows[0]["QUERY PLAN"];
  const nodes = nodesOf(root);
  const scans = nodes.filter(
    (node) => node["Node Type"].includes("Scan") && node["Relation Name"] !== undefined,
  );
  return {
    read: sum(scans.map(readBy)),
    pages: root["Shared Hit Blocks"] + root["Shared Read Blocks"],
    tables: scans.map((node) => String(node["Relation Name"])),
    wholly: nodes
      .filter((node) => node["Node Type"] === "Seq Scan")
      .map((node) => String(node["Relation Name"])),
    sorted: Math.max(0, ...nodes.filter((node) => /Sort$/.test(node["Node Type"])).map(takenIn)),
    milliseconds,
    text: outline(root),
  };
}

/** A value as it stands in a script; the statement says of which type it is. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (value instanceof Date) return `'${value.toISOString()}'`;
  if (!Array.isArray(value)) return pg.escapeLiteral(String(value));
  const items = value.map((item) => `"${String(item).replaceAll(/[\\"]/g, "\\$&")}"`);
  return pg.escapeLiteral(`{${items.join(",")}}`);
}

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  Plans?: Node[];
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function readBy(node: Node): number {
  const each =
    node["Actual Rows"] +
    (node["Rows Removed by Filter"] ?? 0) +
    (node["Rows Removed by Index Recheck"] ?? 0);
  return Math.round(each * node["Actual Loops"]);
}

function takenIn(node: Node): number {
  return Math.round(sum((node.Plans ?? []).map((below) => below["Actual Rows"] * below["Actual Loops"])));
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

function outline(node: Node, depth = 0): string {
  const what = [node["Node Type"], node["Index Name"] ?? node["Relation Name"]].filter(Boolean).join(" ");
  const line = `${"  ".repeat(depth)}${what}: ${node["Actual Rows"]} of ${readBy(node)}`;
  return [line, ...(node.Plans ?? []).map((below) => outline(below, depth + 1))].join("\n");
}
