import { createServer } from "node:http";
import { createYoga } from "graphql-yoga";
import { builder, type Context, prisma } from "./builder.ts";
import "./edges.ts";
import "./lists.ts";
import "./mutations.ts";
import "./nodes.ts";
import "./org-unit.ts";
import "./queries.ts";

// graphql-yoga as it comes, which keeps parsed and validated documents; no GraphiQL, no log.
const yoga = createYoga<object, Context>({
  schema: builder.toSchema(),
  graphiql: false,
  landingPage: false,
  logging: false,
  maskedErrors: false,
  context: ({ params }) => {
    const { inForce, known } = params.variables ?? {};
    return { moment: typeof inForce === "string" && typeof known === "string" ? { inForce, known } : null };
  },
});

await prisma.$connect();
createServer(yoga).listen(Number(process.env.PORT), "localhost", () => process.stdout.write("listening\n"));
