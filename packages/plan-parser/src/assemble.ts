import type { Diagnostic, IssueCode, Plan, PlanClause, PlanGroup, PlanSpan } from "./draft.ts";
import type { DraftBuilder, DraftGroup } from "./draft-builder.ts";
import type { MappedText } from "./mapped-text.ts";
import { locate } from "./mapped-text.ts";
import type { DocumentFacts } from "./meta.ts";
import { isUnit } from "./names.ts";
import type { Clause } from "./outline.ts";
import { extentOf } from "./outline.ts";
import type { Piece } from "./piece.ts";
import { compact, endOf } from "./piece.ts";

const ISSUES: ReadonlySet<string> = new Set<IssueCode>([
  "MASKED_NAME",
  "PLACEHOLDER",
  "TRUNCATED",
  "MISSING_SECTION",
  "NO_MEMBERS",
  "NO_LEAD",
  "NO_RESPONSIBLE",
  "OFFICE_INCOMPLETE",
  "DUTY_WITHOUT_OWNER",
  "COUNT_MISMATCH",
  "CONFLICT",
  "NOT_A_PLAN",
  "SUSPICIOUS_TEXT",
]);

/** Turns pieces into printed strings with their spans; this is the only place where text leaves the parser. */
export class Printer {
  readonly spans: PlanSpan[] = [];
  private readonly source: MappedText;

  constructor(source: MappedText) {
    this.source = source;
  }

  print(piece: Piece, path: string, source: MappedText = this.source): string {
    const { start, end } = locate(source, piece.start, endOf(piece));
    const printed = source.original.slice(start, end);
    const normalized = compact(piece);
    this.spans.push(
      normalized === printed ? { path, start, end, printed } : { path, start, end, printed, normalized },
    );
    return printed;
  }

  maybe(piece: Piece | null, path: string, source: MappedText = this.source): string | null {
    return piece ? this.print(piece, path, source) : null;
  }

  list(pieces: readonly Piece[], path: string): string[] {
    return pieces.map((piece, i) => this.print(piece, `${path}/${i}`));
  }
}

/** The facts about the document, with the text they were read from (before lines were joined). */
export interface DocumentHead {
  readonly facts: DocumentFacts;
  readonly source: MappedText;
}

/** Prints the whole draft. */
export function assemble(
  source: MappedText,
  draft: DraftBuilder,
  head: DocumentHead,
  root: Clause,
  diagnostics: readonly Diagnostic[],
): Plan {
  const printer = new Printer(source);
  const fact = (key: keyof DocumentFacts): string | null =>
    printer.maybe(head.facts[key], `/meta/${key}`, head.source);
  const meta = {
    title: fact("title"),
    docNumber: fact("docNumber"),
    issuer: fact("issuer"),
    date: fact("date"),
    publicity: fact("publicity"),
  };
  const names = new Map(
    draft.groups.map((group) => [group, source.original.slice(...ends(source, group.name))]),
  );
  const groups = draft.groups.map((group, i) => printGroup(printer, group, `/groups/${i}`, names));
  const departments = unitsOf(draft).map((unit, i) => printer.print(unit, `/departments/${i}`));
  const obligations = draft.obligations.map((item, i) => ({
    text: printer.print(item.text, `/obligations/${i}/text`),
    cadence: printer.maybe(item.cadence, `/obligations/${i}/cadence`),
    deadline: printer.maybe(item.deadline, `/obligations/${i}/deadline`),
    owner: printer.maybe(item.owner, `/obligations/${i}/owner`),
  }));
  const issues = [...new Set(diagnostics.map((item) => item.code))]
    .filter((code): code is IssueCode => ISSUES.has(code))
    .sort();
  return {
    meta,
    groups,
    departments,
    obligations,
    issues,
    clauses: clausesOf(source, root),
    spans: printer.spans,
  };
}

function ends(source: MappedText, piece: Piece): [number, number] {
  const { start, end } = locate(source, piece.start, endOf(piece));
  return [start, end];
}

function printGroup(
  printer: Printer,
  group: DraftGroup,
  path: string,
  names: ReadonlyMap<DraftGroup, string>,
): PlanGroup {
  return {
    name: printer.print(group.name, `${path}/name`),
    kind: group.kind,
    parent: group.parent ? (names.get(group.parent) ?? null) : null,
    hostDepartment: printer.maybe(group.host, `${path}/hostDepartment`),
    members: group.members.map((member, i) => ({
      name: printer.maybe(member.name, `${path}/members/${i}/name`),
      role: member.role,
      posts: printer.list(member.posts, `${path}/members/${i}/posts`),
    })),
    leads: printer.list(group.leads, `${path}/leads`),
    responsible: printer.list(group.responsible, `${path}/responsible`),
    supporting: printer.list(group.supporting, `${path}/supporting`),
    duties: printer.list(group.duties, `${path}/duties`),
  };
}

function unitsOf(draft: DraftBuilder): Piece[] {
  const units = new Map<string, Piece>();
  for (const group of draft.groups) {
    const leads = group.leads.filter((lead) => isUnit(compact(lead)));
    for (const unit of [
      ...(group.host ? [group.host] : []),
      ...leads,
      ...group.responsible,
      ...group.supporting,
    ])
      if (!units.has(compact(unit))) units.set(compact(unit), unit);
  }
  return [...units.values()];
}

function clausesOf(source: MappedText, root: Clause): PlanClause[] {
  const clauses: PlanClause[] = [];
  const visit = (clause: Clause): void => {
    if (clause.number) {
      const extent = extentOf(clause);
      const [start, end] = [
        locate(source, extent.start, extent.end).start,
        locate(source, extent.start, extent.end).end,
      ];
      const [from, to] = ends(source, clause.number);
      clauses.push({
        number: source.original.slice(from, to),
        text: source.original.slice(...ends(source, clause.line)),
        start,
        end,
        level: Math.max(0, Math.ceil(clause.level)),
      });
    }
    clause.children.forEach(visit);
  };
  visit(root);
  return clauses;
}
