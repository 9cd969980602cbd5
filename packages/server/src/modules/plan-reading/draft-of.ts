import type { Plan } from "@dutygraph/plan-parser";

/** The draft that a reading begins with: what the parser found, in the draft format, with its spans. */
export function draftOf({ meta, groups, departments, obligations, issues, spans }: Plan) {
  return {
    meta,
    groups: groups.map((group) => ({ ...group, aliases: [] })),
    duties: [],
    departments,
    obligations,
    issues,
    spans: spans.map(({ path, start, end }) => ({ path, start, end })),
  };
}
