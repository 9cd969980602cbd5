import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import RelayPlugin from "@pothos/plugin-relay";
import { GraphQLError, GraphQLScalarType } from "graphql";
import { DateTimeResolver, LocalDateResolver } from "graphql-scalars";
import { filterId, globalId, NODE_TYPES, type NodeType } from "../access/global-id.ts";
import type { Context } from "../context.ts";
import type { Typed } from "../typed.ts";

/** The schema builder: plugins and scalars, no types. */
export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  DefaultNodeNullability: false;
  DefaultEdgesNullability: false;
  Connection: { totalCount: () => Promise<number> };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    // What an operation costs is known before it runs (cost.ts): the fields only bear their weights.
    disabled: true,
  },
  relay: {
    encodeGlobalID: (typename, id) => globalId(typename as NodeType, String(id)),
    decodeGlobalID: (text) => {
      const { type, id } = filterId(text, NODE_TYPES, ["id"]);
      return { typename: type, id };
    },
    cursorType: "String",
    nodesOnConnection: {
      description: "The nodes of the edges, for clients that need no cursors.",
      complexity: { multiplier: 1 },
    },
    edgesFieldOptions: {
      nullable: false,
      description: "The page, each node with its cursor.",
      complexity: { multiplier: 1 },
    },
    nodeFieldOptions: { nullable: false, description: "The node." },
    cursorFieldOptions: { description: "Where this node stands; give it to `after` or `before`." },
    pageInfoFieldOptions: { description: "Whether there is more, and from where." },
    pageInfoTypeOptions: {
      description: "Where a page begins and ends, after the Relay connection specification.",
    },
    hasNextPageFieldOptions: { description: "Whether more follows." },
    hasPreviousPageFieldOptions: { description: "Whether something comes before." },
    startCursorFieldOptions: { description: "The cursor of the first node." },
    endCursorFieldOptions: { description: "The cursor of the last node." },
    firstArgOptions: { description: "How many from the beginning; 1 to 200, 50 where nothing is said." },
    lastArgOptions: { description: "How many from the end; 1 to 200." },
    afterArgOptions: { description: "Begin after this cursor." },
    beforeArgOptions: { description: "End before this cursor." },
    nodeTypeOptions: {
      description: "Whatever has a global id.",
      resolveType: (value) => (value as Typed).__typename,
    },
    idFieldOptions: { description: "The global id, such as `Duty:0198…`." },
    nodeQueryOptions: {
      description: "The node with this id, at the query's moment; null where there is none.",
      args: { id: { description: "A global id." } },
    },
    nodesQueryOptions: {
      description: "The nodes with these ids in their order, null where there is none; at most 200.",
      args: { ids: { description: "Global ids." } },
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        if (ids.length > 200)
          throw new GraphQLError("ids: at most 200 at once.", { extensions: { code: "BAD_USER_INPUT" } });
        return resolveNodes(ids) as Promise<never[]>;
      },
    },
    defaultConnectionTypeOptions: {
      description: "A page of a list, after the Relay connection specification.",
    },
    defaultEdgeTypeOptions: { description: "A node of a page with its cursor." },
  },
});

builder.addScalarType("DateTime", withinDatabase(DateTimeResolver), {
  description: "An instant, RFC 3339, answered in UTC.",
});
builder.addScalarType("Date", LocalDateResolver, {
  description: "A day, YYYY-MM-DD, in the body's time zone.",
});
builder.scalarType("JSON", {
  description: "Any JSON value.",
  serialize: (value) => value,
  parseValue: (value) => value,
});

builder.queryType({ description: "Everything that can be asked. All of it needs a signed-in viewer." });
builder.mutationType({
  description:
    "Everything that can be written. Each mutation takes one input and answers its success type or a typed refusal; a refused write changes nothing.",
});

builder.globalConnectionField("totalCount", (t) =>
  t.int({
    description: "How many nodes the whole list has; counted only when asked for.",
    resolve: (connection) => connection.totalCount(),
  }),
);

/** Years that PostgreSQL and RFC 3339 both know: 0001 to 9999. */
function withinDatabase(scalar: typeof DateTimeResolver): typeof DateTimeResolver {
  const { parseValue, parseLiteral, ...config } = scalar.toConfig();
  const checked = (value: Date): Date => {
    const year = value.getUTCFullYear();
    if (year < 1 || year > 9999) throw new GraphQLError("A DateTime lies in the years 0001 to 9999.");
    return value;
  };
  return new GraphQLScalarType({
    ...config,
    parseValue: (value) => checked(parseValue(value)),
    ...(parseLiteral === undefined
      ? {}
      : { parseLiteral: (node, variables) => checked(parseLiteral(node, variables) as Date) }),
  }) as typeof DateTimeResolver;
}
