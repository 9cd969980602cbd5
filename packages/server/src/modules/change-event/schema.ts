import { filterId, NODE_TYPES } from "../../access/global-id.ts";
import { builder } from "../../graphql/builder.ts";
import { ChangeEventConnection } from "../../graphql/connections.ts";
import { listField } from "../../graphql/list-field.ts";
import { ChangeEventRef } from "../../graphql/refs.ts";
import { containing } from "../../text/text-key.ts";

const ActorKindEnum = builder.enumType("ActorKind", {
  description: "What kind of actor wrote.",
  values: {
    USER: { description: "A signed-in account." },
    KEY: { description: "An integrator's key." },
    JOB: { description: "The server itself." },
  },
});

builder.objectType(ChangeEventRef, {
  description: "One event of the change log: who did what to which node, before and after. Never changed.",
  fields: (t) => ({
    number: t.exposeInt("number", { description: "Its number; every number is given once and in order." }),
    at: t.expose("at", { type: "DateTime", description: "When." }),
    actorKind: t.field({
      type: ActorKindEnum,
      description: "What kind of actor.",
      resolve: (row) => row.actorKind,
    }),
    actorName: t.exposeString("actorName", { description: "Who, as named then." }),
    action: t.exposeString("action", { description: "By which mutation." }),
    subject: t.exposeID("subject", { description: "The node or edge that it is about." }),
    nodeIds: t.exposeIDList("nodeIds", { description: "All nodes in whose history it stands." }),
    before: t.field({
      type: "JSON",
      nullable: true,
      description: "The row before; null: it was created.",
      resolve: (row) => row.before,
    }),
    after: t.field({
      type: "JSON",
      nullable: true,
      description: "The row after; null: it was taken back.",
      resolve: (row) => row.after,
    }),
    requestId: t.exposeString("requestId", { nullable: true, description: "The request that wrote it." }),
    onBehalfOf: t.exposeID("onBehalfOf", {
      nullable: true,
      description: "The person on whose behalf it was written, where the write says so.",
    }),
    hash: t.exposeString("hash", {
      description: "The SHA-256 of all that the event says and of the hash of the event before it.",
    }),
  }),
});

const ChangeEventFilter = builder.inputType("ChangeEventFilter", {
  description: "Which events.",
  fields: (t) => ({
    since: t.int({ description: "What changed after this number." }),
    number: t.int({ description: "The event with this number." }),
    nodeId: t.id({ description: "The history of this node: its own events and those of its edges." }),
    action: t.string({ description: "By this mutation." }),
    actor: t.string({ description: "By whoever has this in the name, in whatever case." }),
    from: t.field({ type: "DateTime", description: "Written at this instant or later." }),
    to: t.field({ type: "DateTime", description: "Written before this instant." }),
  }),
});

listField({
  name: "changes",
  type: "ChangeEvent",
  ref: ChangeEventRef as never,
  connection: ChangeEventConnection,
  description: "The change log: the history of a node, or what changed since a number.",
  filter: ChangeEventFilter,
  order: { number: { description: "By number." } },
  defaultOrder: [],
  unique: "number",
  where: (filter, { sight }) => ({
    // Who may not see accounts is not told by the log what becomes of them.
    ...(sight.seesAll("Account")
      ? {}
      : { NOT: OF_ACCOUNTS.map((type) => ({ subject: { startsWith: `${type}:` } })) }),
    ...(filter.since == null && filter.number == null
      ? {}
      : {
          number: {
            ...(filter.since != null && { gt: filter.since }),
            ...(filter.number != null && { equals: filter.number }),
          },
        }),
    ...(filter.action ? { action: filter.action.replaceAll("\0", "") } : {}),
    ...(filter.actor
      ? { actorName: { ...containing(filter.actor.replaceAll("\0", "")), mode: "insensitive" } }
      : {}),
    ...(filter.from || filter.to
      ? { at: { ...(filter.from && { gte: filter.from }), ...(filter.to && { lt: filter.to }) } }
      : {}),
    ...(filter.nodeId ? { nodeIds: { has: historyId(filter.nodeId) } } : {}),
  }),
});

const OF_ACCOUNTS = ["Account", "ApiKey", "RoleGrant", "Session"];

function historyId(text: string): string {
  const { type, id } = filterId(text, NODE_TYPES, ["filter", "nodeId"]);
  return `${type}:${id}`;
}
