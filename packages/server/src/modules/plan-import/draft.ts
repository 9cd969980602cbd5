import { z } from "zod";
import { type FieldFault, invalid, ValidationError } from "../../errors.ts";
import { isStorable } from "../../text/check-text.ts";
import { textKey } from "../../text/text-key.ts";
import { faultsOfSpans } from "./spans.ts";

const name = z.string().trim().min(1).max(200);
const names = z.array(name).max(500).default([]);

const Member = z.object({
  name: z.string().max(200).nullish(),
  role: z.enum(["HEAD", "DEPUTY_HEAD", "MEMBER", "OFFICE_DIRECTOR", "OFFICE_DEPUTY_DIRECTOR", "LIAISON"]),
  posts: names,
});

const DraftGroup = z.object({
  name,
  kind: z.enum(["LEADERSHIP", "OFFICE", "WORKING", "OTHER"]),
  parent: name.nullish(),
  hostDepartment: name.nullish(),
  aliases: names,
  members: z.array(Member).max(2_000).default([]),
  leads: names,
  responsible: names,
  supporting: names,
  duties: z.array(z.string().trim().min(1).max(5_000)).max(2_000).default([]),
});

const Obligation = z.object({
  text: z.string().max(5_000),
  cadence: z.string().max(200).nullish(),
  deadline: z.string().max(200).nullish(),
  owner: z.string().max(200).nullish(),
});

/** Where a fact stands in the text, in UTF-16 code units. */
const Span = z.object({
  path: z.string().max(200),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});

const Draft = z.object({
  meta: z.object({
    title: z.string().trim().min(1).max(300),
    docNumber: z.string().max(200).nullish(),
    issuer: name.nullish(),
    date: z.string().max(60).nullish(),
    publicity: z.string().max(200).nullish(),
  }),
  groups: z.array(DraftGroup).max(2_000).default([]),
  /** Duties beside the groups, each naming its group; for drafts written by hand. */
  duties: z
    .array(z.object({ text: z.string().trim().min(1).max(5_000), group: name.nullish() }))
    .max(5_000)
    .default([]),
  departments: names,
  obligations: z.array(Obligation).max(2_000).default([]),
  issues: z.array(z.string().max(60)).max(100).default([]),
  spans: z.array(Span).max(100_000).default([]),
});

/** A plan draft (the shape that the plan reader writes and people can write by hand). */
export type PlanDraft = z.infer<typeof Draft>;
export type DraftGroup = PlanDraft["groups"][number];
export type DraftMember = DraftGroup["members"][number];

/**
 * Reads a draft whole or not at all.
 * @throws ValidationError with every fault and its path, such as `draft.groups.3.parent` UNKNOWN_GROUP
 */
export function readDraft(input: unknown): PlanDraft {
  const result = Draft.safeParse(input);
  if (!result.success) {
    throw new ValidationError(
      result.error.issues.map(({ path, message, code }) => ({
        path: ["draft", ...path.map(String)],
        code: code.toUpperCase(),
        message,
      })),
    );
  }
  if (!isStorableWhole(result.data)) {
    throw invalid(["draft"], "INVALID_CHARACTER", "holds a character that cannot be kept.");
  }
  const faults = [...danglingGroups(result.data), ...faultsOfSpans(result.data.spans, input)];
  if (faults.length > 0) throw new ValidationError(faults);
  return result.data;
}

/** No database keeps it; a draft that has one comes from a broken reader. */
function isStorableWhole(value: unknown): boolean {
  if (typeof value === "string") return isStorable(value);
  return typeof value !== "object" || value === null || Object.values(value).every(isStorableWhole);
}

function danglingGroups({ groups, duties }: PlanDraft): FieldFault[] {
  const known = new Set(groups.filter(({ kind }) => kind !== "OTHER").flatMap(groupKeys));
  const fault = (path: string[], group: string): FieldFault => ({
    path: ["draft", ...path],
    code: "UNKNOWN_GROUP",
    message: `the draft has no group named "${group}".`,
  });
  return [
    ...groups.flatMap(({ parent }, index) =>
      parent == null || known.has(textKey(parent))
        ? []
        : [fault(["groups", String(index), "parent"], parent)],
    ),
    ...duties.flatMap(({ group }, index) =>
      group == null || known.has(textKey(group)) ? [] : [fault(["duties", String(index), "group"], group)],
    ),
  ];
}

/** The folded names under which a group of a draft can be meant. */
export function groupKeys({ name: own, aliases }: DraftGroup): string[] {
  return [own, ...aliases].map(textKey);
}
