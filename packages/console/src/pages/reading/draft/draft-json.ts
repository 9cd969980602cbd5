import {
  type DraftModel,
  type Fact,
  fieldsOf,
  type GroupModel,
  LISTS,
  META_FIELDS,
  type MemberModel,
  type ObligationModel,
  TIMES,
} from "./draft-model";

/** Where a fact stands in the document; `path` is a JSON pointer into the draft. */
export interface DraftSpan {
  path: string;
  start: number;
  end: number;
}

/** The draft as it is kept: the draft format, with the spans of all facts by their paths. */
export function draftOf(model: DraftModel): Record<string, unknown> {
  const spans: DraftSpan[] = [];
  const put = (fact: Fact, path: string): string => {
    if (fact.span) spans.push({ path, start: fact.span.start, end: fact.span.end });
    return fact.text;
  };
  const print: Print = {
    one: (fact, path) => fact && put(fact, path),
    all: (facts, path) => facts.map((fact, index) => put(fact, `${path}/${index}`)),
  };
  const draft = {
    ...model.rest,
    meta: fieldsOf(META_FIELDS, (field) => print.one(model.meta[field], `/meta/${field}`)),
    groups: model.groups.map((group, index) => groupJson(group, `/groups/${index}`, print)),
    ...(model.duties.length > 0 && {
      duties: model.duties.map(({ text, group }, index) => ({
        text: put(text, `/duties/${index}/text`),
        group,
      })),
    }),
    departments: print.all(model.departments, "/departments"),
    obligations: model.obligations.map((each, index) => obligationJson(each, `/obligations/${index}`, print)),
  };
  return { ...draft, spans };
}

interface Print {
  one: (fact: Fact | null, path: string) => string | null;
  all: (facts: readonly Fact[], path: string) => string[];
}

function groupJson(group: GroupModel, path: string, print: Print) {
  return {
    name: print.one(group.name, `${path}/name`),
    kind: group.kind,
    parent: print.one(group.parent, `${path}/parent`),
    hostDepartment: print.one(group.hostDepartment, `${path}/hostDepartment`),
    ...(group.aliases.length > 0 && { aliases: print.all(group.aliases, `${path}/aliases`) }),
    members: group.members.map((member, index) => memberJson(member, `${path}/members/${index}`, print)),
    ...fieldsOf(LISTS, (list) => print.all(group[list], `${path}/${list}`)),
  };
}

function memberJson({ name, role, posts }: MemberModel, path: string, print: Print) {
  return { name: print.one(name, `${path}/name`), role, posts: print.all(posts, `${path}/posts`) };
}

function obligationJson(obligation: ObligationModel, path: string, print: Print) {
  return {
    text: print.one(obligation.text, `${path}/text`),
    ...fieldsOf(TIMES, (field) => print.one(obligation[field], `${path}/${field}`)),
  };
}
