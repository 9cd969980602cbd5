import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { pgSmartTags } from "postgraphile/utils";

// PostGraphile as its documentation sets it up for production: no GraphiQL, no explain, no watching, NODE_ENV and
// GRAPHILE_ENV "production" (set by whoever starts this), prepared statements as the adaptor makes them by itself.

const EDGES = ["UnitPlacement", "PostHolding", "GroupMember", "Assignment", "Delegation"];

// "id" is called "rowId", as "id" is Relay's; an edge's own "rowId" would be in its way.
const tags = pgSmartTags([
  {
    kind: "attribute",
    match: (column) => column.attname === "id" && EDGES.includes(column.getClass()?.relname ?? ""),
    tags: { name: "edge_id" },
  },
]);

const { DATABASE_URL: connectionString, PORT } = process.env;
const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [tags],
  // It hides from conditions, orders and relations what no whole index serves; ours are mostly partial.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  // Simple lists beside connections: a smaller plan and a smaller answer where nobody pages.
  schema: { defaultBehavior: "+list +connection", exportSchemaSDLPath: undefined },
  pgServices: [makePgService({ connectionString, schemas: ["public"], poolConfig: { max: 16 } })],
  // Answers are put together as text, which its documentation offers for sending them on; a tenth to a quarter less work here.
  grafserv: { graphiql: false, watch: false, graphqlPath: "/graphql", outputDataAsString: true },
  grafast: { explain: false },
});
const server = createServer();
await pgl.createServ(grafserv).addTo(server);
await pgl.getSchema();
server.listen(Number(PORT), "localhost", () => process.stdout.write("listening\n"));
