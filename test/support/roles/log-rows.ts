import { act, type Row } from "./row.ts";

/** What is done with the change log itself. */
export const LOG_ROWS: Record<string, Row> = {
  undoChange: act("undoChange", null, async ({ make, fresh, admin, unit: unitId }) => {
    const id = await make("createPost", { unitId, title: fresh("岗位") });
    await admin.call("updatePost", { id, expectedVersion: 1, title: fresh("岗位") });
    const { data } = await admin.ask(
      "query ($nodeId: ID!) { changes(filter: { nodeId: $nodeId }, last: 1) { nodes { number } } }",
      { nodeId: id },
    );
    return { number: data.changes.nodes[0].number };
  }),
};
