import { builder } from "../../graphql/builder.ts";
import { linkOrNull } from "../../graphql/link.ts";
import type { Loaders } from "../../graphql/loaders.ts";
import { ClauseRef, GroupRef, OrgUnitRef, PartyClassRef, PersonRef, PostRef } from "../../graphql/refs.ts";
import type { Typed } from "../../typed.ts";
import type { PartyKey } from "../chain/facts.ts";

/** Whoever can hold a responsibility. */
export const PartyUnion = builder.unionType("Party", {
  description:
    "Whoever can hold a responsibility: a person, a post (ex officio), a unit, a group, or a class that a plan writes as a whole.",
  types: [PersonRef, PostRef, OrgUnitRef, GroupRef, PartyClassRef],
  resolveType: (value) => (value as unknown as Typed).__typename as "Person",
});

/** The node behind a party. */
export function loadParty(load: Loaders, party: PartyKey) {
  return load.must(party.type, party.id);
}

const Selector = builder.enumType("PartyClassSelector", {
  description: "How the members of a class are found, below its base unit, at the moment asked for.",
  values: {
    DEPARTMENTS: { description: "All departments (各科室)." },
    AFFILIATES: { description: "All affiliated institutions (局属各单位)." },
    BASE_UNITS: { description: "All base-level units (各基层单位)." },
    UNITS: { description: "All departments, affiliates and base-level units (各单位)." },
    DEPARTMENT_HEADS: { description: "The heads of all departments (各科室负责人)." },
    STAFF: { description: "Everybody; named as a whole, not one by one (全体干部职工)." },
    UNRESOLVED: { description: "Not known; the class is kept as written and is a gap." },
  },
});

builder.node(PartyClassRef, {
  description: 'A class of parties as a plan writes it, such as "heads of all departments" (mechanism B9).',
  id: { resolve: (row) => row.id },
  loadMany: (ids, { load }) => Promise.all(ids.map((id) => load.node("PartyClass", id))),
  fields: (t) => ({
    version: t.exposeInt("version", { description: "Rises with each change; for `expectedVersion`." }),
    name: t.exposeString("name", { description: "As written." }),
    selector: t.field({
      type: Selector,
      description: "How its members are found.",
      resolve: (row) => row.selector,
    }),
    baseUnit: t.field(
      linkOrNull(OrgUnitRef, "OrgUnit", "baseUnitId", "The unit below which its members are found."),
    ),
    source: t.field(
      linkOrNull(ClauseRef, "Clause", "sourceId", "The passage of a plan that writes it first."),
    ),
  }),
});
