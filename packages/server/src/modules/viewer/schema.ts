import type { Viewer } from "../../access/viewer.ts";
import { builder } from "../../graphql/builder.ts";

const ViewerRef = builder.objectRef<Viewer>("Viewer").implement({
  description: "Who asks.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "The account's id." }),
    name: t.exposeString("name", { description: "The account's name." }),
    roles: t.exposeStringList("roles", { description: "What the account may be; today ADMIN only." }),
    timeZone: t.string({
      description: "The body's time zone, for days and cut-off times.",
      resolve: (_viewer, _args, { timeZone }) => timeZone,
    }),
  }),
});

builder.queryField("viewer", (t) =>
  t.field({
    type: ViewerRef,
    description: "Who asks.",
    resolve: (_root, _args, { viewer }) => {
      if (viewer === null) throw new Error("The door lets nobody in who is not signed in.");
      return viewer;
    },
  }),
);
