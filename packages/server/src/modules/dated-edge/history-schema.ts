import { filterId, type NodeType } from "../../access/global-id.ts";
import { builder } from "../../graphql/builder.ts";
import { EDGE_KINDS, type EdgeKind, edgeTable } from "../../timeline/edges.ts";
import { typed } from "../../typed.ts";
import { DatedEdgeInterface } from "./schema.ts";

/** An edge that was corrected more often than this shows its latest rows. */
const MOST_ROWS = 200;

builder.queryField("edgeHistory", (t) =>
  t.field({
    type: [DatedEdgeInterface],
    description:
      "Every row of one dated edge, the latest knowledge first: what was believed of it, from when (`recordedAt`) until when (`retractedAt`). Empty where there is no such edge; at most 200.",
    args: { id: t.arg.id({ required: true, description: "The edge, of any kind." }) },
    complexity: { field: 1, multiplier: 20 },
    resolve: async (_root, args, { db }) => {
      const { type, id } = filterId(String(args.id), EDGE_KINDS as NodeType[], ["id"]);
      const kind = type as EdgeKind;
      const rows = await edgeTable(db, kind).findMany({
        where: { id },
        orderBy: [{ recordedAt: "desc" }, { rowId: "desc" }],
        take: MOST_ROWS,
      });
      return rows.map((row) => typed(kind, row)) as never;
    },
  }),
);
