import { builder } from "../../graphql/builder.ts";
import { OrgUnitRef, PersonRef } from "../../graphql/refs.ts";
import type { Typed } from "../../typed.ts";

export const NamedKindEnum = builder.enumType("NamedKind", {
  description: "What a name that a document prints is the name of.",
  values: { UNIT: { description: "A unit." }, PERSON: { description: "A person." } },
});

export const NamedNodeUnion = builder.unionType("NamedNode", {
  description: "A unit or a person whom a printed name can mean.",
  types: [OrgUnitRef, PersonRef],
  resolveType: (value) => (value as unknown as Typed).__typename as "OrgUnit" | "Person",
});

export const NameChoiceInput = builder.inputType("NameChoiceInput", {
  description: "Whom a printed name means, as a person decided it.",
  fields: (t) => ({
    kind: t.field({ type: NamedKindEnum, required: true, description: "What it is the name of." }),
    printed: t.string({ required: true, description: "The name as printed; at most 200 characters." }),
    nodeId: t.id({ description: "The unit or person that it means; null: one who is not there yet." }),
    sameAs: t.string({
      description:
        "Another name that the document prints, of which this one is a form; both mean the same, and where that is new it gets this name as an alias. Not with `nodeId`.",
    }),
    asAlias: t.boolean({
      description: "Whether the printed name becomes another name of that unit or person; no where left out.",
    }),
  }),
});
