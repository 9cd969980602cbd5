// What the three GraphQL rivals answer: rows and their relations, nested, only what is believed and has not ended. Each asks
// its own document and names its fields so (by aliases, where the schema is generated), that one walk reads them all.

export interface Named {
  id: string;
  name: string;
}

/** A post with whoever holds it. */
export interface Seat {
  id: string;
  title: string;
  unit: { name: string };
  holdings: { validFrom: string; isActing: boolean; person: Named }[];
}

/** Whoever heads a group: a person or a post, as far as the data sets go. */
export interface Head {
  role: string;
  validFrom: string;
  person: Named | null;
  post: Seat | null;
}

/** Whoever is assigned: one of the three. */
export interface AssignedParty extends Head {
  unit: (Named & { headPosts: Seat[] }) | null;
}

export interface GroupOfPlan extends Named {
  kind: string;
  parentId: string | null;
  heads: Head[];
  directors: Head[];
}

/** A duty with all groups of its plan: the client walks up from its own, so that no depth is written into the query. */
export interface DutyWithChain {
  id: string;
  number: string | null;
  text: string;
  groupId: string;
  assignments: AssignedParty[];
  parent: { assignments: AssignedParty[] } | null;
  group: { assignments: AssignedParty[] };
  plan: { groups: GroupOfPlan[] };
}
