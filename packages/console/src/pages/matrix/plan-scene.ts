import type { MatrixDutyFragment } from "../../generated/graphql";

type Link = MatrixDutyFragment["chain"]["links"][number];
type Party = NonNullable<Link["party"]>;
type Edge = MatrixDutyFragment["assignments"][number];

// A small invented plan for the tests: two leaders, two units, a publicity group.
export const qi: Party = { __typename: "Person", id: "Person:qi", name: "戚望舒", isMasked: false };
export const lan: Party = { __typename: "Person", id: "Person:lan", name: "兰亭秋", isMasked: false };
export const office: Party = { __typename: "OrgUnit", id: "OrgUnit:office", name: "办公室" };
export const supply: Party = { __typename: "OrgUnit", id: "OrgUnit:supply", name: "保障科" };
export const publicity = { id: "Group:publicity", name: "宣传组", parent: null, assignments: [] as Edge[] };

/** A duty of the publicity group in whose chain nobody stands but who is given. */
export function duty(overrides: Partial<MatrixDutyFragment> & { links?: Link[] } = {}): MatrixDutyFragment {
  const { links = [], ...rest } = overrides;
  return {
    id: "Duty:posters",
    number: "（一）",
    title: null,
    text: "张贴防护海报",
    order: 1,
    parent: null,
    group: { id: publicity.id, name: publicity.name },
    assignments: [],
    chain: { links, gaps: [] },
    ...rest,
  };
}

/** A link of a chain; a unit comes down to the person given. */
export function link(as: Link["as"], party: Party | null, person: Party | null = null): Link {
  const own = party?.__typename === "Person" ? party : null;
  const shown = person?.__typename === "Person" ? person : own;
  return {
    as,
    party,
    person: shown && { id: shown.id, name: shown.name, isMasked: false },
    nameAsWritten: null,
  };
}

export function edge(role: Edge["role"], party: Party): Edge {
  return { role, party };
}
