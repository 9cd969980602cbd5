import { globalId } from "../access/global-id.ts";
import { insertRows } from "../database/insert-rows.ts";
import { updateRows } from "../database/update-rows.ts";
import type {
  Clause,
  Duty,
  Group,
  OrgUnit,
  PartyClass,
  Person,
  Plan,
  Post,
} from "../generated/prisma/client.ts";
import type { EdgeKind, EdgeRows } from "../timeline/edges.ts";
import { edgeRow, insertEdges, type NewEdge } from "../timeline/write-edge.ts";
import { edgeEvent } from "./edge-event.ts";
import { nodeEvent, relatedId } from "./node-event.ts";
import type { Write } from "./write.ts";

/** The nodes that an import creates, by type. */
export interface NewNodes {
  Plan: Plan;
  Clause: Clause;
  OrgUnit: OrgUnit;
  Person: Person;
  Post: Post;
  PartyClass: PartyClass;
  Group: Group;
  Duty: Duty;
}

/** In an order in which no row points to one that comes later. */
export const NODE_ORDER = [
  "OrgUnit",
  "Plan",
  "Clause",
  "Person",
  "Post",
  "PartyClass",
  "Group",
  "Duty",
] as const;
const EDGE_ORDER: EdgeKind[] = ["UnitPlacement", "PostHolding", "GroupMember", "Assignment"];

/** Everything that an import will write, gathered first and written in a few statements at the end. */
export class Batch {
  private readonly nodes: { [T in keyof NewNodes]: NewNodes[T][] } = {
    Plan: [],
    Clause: [],
    OrgUnit: [],
    Person: [],
    Post: [],
    PartyClass: [],
    Group: [],
    Duty: [],
  };
  private readonly edges: { kind: EdgeKind; row: EdgeRows[EdgeKind] }[] = [];
  private readonly now: Date;

  constructor(now: Date) {
    this.now = now;
  }

  /** Adds a node and answers it. */
  add<T extends keyof NewNodes>(type: T, row: NewNodes[T]): NewNodes[T] {
    this.nodes[type].push(row);
    return row;
  }

  /** Adds an edge and answers its row. */
  addEdge<K extends EdgeKind>(kind: K, edge: NewEdge<K>): EdgeRows[K] {
    const row = edgeRow(edge, this.now);
    this.edges.push({ kind, row });
    return row;
  }

  /** The nodes of a type that are created. */
  added<T extends keyof NewNodes>(type: T): readonly NewNodes[T][] {
    return this.nodes[type];
  }

  /** Whether there is anything to write. */
  get isEmpty(): boolean {
    return this.edges.length === 0 && Object.values(this.nodes).every((rows) => rows.length === 0);
  }

  /** What is created, with the name to show. */
  created(): { type: string; id: string; name: string }[] {
    const named = NODE_ORDER.filter((type) => type !== "Clause").flatMap((type) =>
      this.nodes[type].map((row) => ({ type, id: globalId(type, row.id), name: nameOf(row) })),
    );
    return [
      ...named,
      ...this.edges.map(({ kind, row }) => ({ type: kind, id: globalId(kind, row.id), name: "" })),
    ];
  }

  /** Writes all rows and tells the change log of each, save clauses, which belong to their plan. */
  async write({ tx, log }: Write): Promise<void> {
    const { nodes } = this;
    // A unit may come from the plan that it issues, and be named in it: units first without either, which is set after.
    await insertRows(
      tx,
      "OrgUnit",
      nodes.OrgUnit.map((row) => ({ ...row, originPlanId: null, sourceId: null })),
    );
    await tx.plan.createMany({
      data: nodes.Plan.map((row) => ({ ...row, obligations: row.obligations ?? [] })),
    });
    await tx.clause.createMany({ data: nodes.Clause });
    const named = nodes.OrgUnit.filter(({ originPlanId, sourceId }) => originPlanId ?? sourceId);
    await updateRows(tx, "OrgUnit", ["originPlanId", "sourceId"], named);
    await insertRows(tx, "Person", nodes.Person);
    await insertRows(tx, "Post", nodes.Post);
    await tx.partyClass.createMany({ data: nodes.PartyClass });
    await tx.group.createMany({ data: nodes.Group });
    await tx.duty.createMany({ data: nodes.Duty });
    for (const kind of EDGE_ORDER) {
      const rows = this.edges.filter((edge) => edge.kind === kind).map(({ row }) => row);
      await insertEdges(tx, kind, rows as EdgeRows[typeof kind][]);
    }
    for (const type of NODE_ORDER) {
      if (type === "Clause") continue;
      for (const row of nodes[type]) log(nodeEvent(type, null, row, [relatedId("Plan", planOf(row))]));
    }
    for (const { kind, row } of this.edges) log(edgeEvent(kind, null, row));
  }
}

function nameOf(row: NewNodes[keyof NewNodes]): string {
  if ("name" in row) return row.name;
  if ("title" in row && row.title !== null) return row.title;
  return "text" in row ? (row.text ?? "") : "";
}

function planOf(row: object): string | null {
  if ("planId" in row) return row.planId as string | null;
  return "originPlanId" in row ? (row.originPlanId as string | null) : null;
}
