import { inputId } from "../../access/global-id.ts";
import { nodeEvent } from "../../audit/node-event.ts";
import type { Write } from "../../audit/write.ts";
import type { Db } from "../../database/open-database.ts";
import { updateRows } from "../../database/update-rows.ts";
import { invalid, NotFoundError, RuleError, ValidationError } from "../../errors.ts";
import type { OrgUnit, Person } from "../../generated/prisma/client.ts";
import { TEXT_LIMITS } from "../../text/check-text.ts";
import { nameKeys } from "../../text/name-keys.ts";
import { textKey } from "../../text/text-key.ts";
import { isMaskedName } from "../person/rules.ts";
import { faultsOfChoices } from "../plan-reading/rules.ts";

export type NamedKind = "UNIT" | "PERSON";

/** What somebody decided of a printed name: whom it means, or that it is somebody new (null). */
export interface Choice {
  kind: NamedKind;
  printed: string;
  nodeId: string | null;
  asAlias: boolean;
  /** Another printed name of the same kind in the document, which this one is a form of. */
  sameAs?: string | null | undefined;
}

/** The same as an API's input says it. */
export interface ChoiceInput {
  kind: NamedKind;
  printed: string;
  nodeId?: string | null | undefined;
  asAlias?: boolean | null | undefined;
  sameAs?: string | null | undefined;
}

/** A choice with the node that it names; `isStale` where that is retired or merged by now. */
export type ChosenName = Choice & { isStale: boolean } & (
    | { kind: "UNIT"; node: OrgUnit | null }
    | { kind: "PERSON"; node: Person | null }
  );

const TYPES = { UNIT: "OrgUnit", PERSON: "Person" } as const;
const MOST = 5_000;

/**
 * The choices of an input, its global ids read.
 * @throws ValidationError TOO_MANY, INVALID_ID, WRONG_TYPE or ONLY_ONE, and the faults of printed names
 */
export function choicesOfInput(inputs: readonly ChoiceInput[]): Choice[] {
  if (inputs.length > MOST) throw invalid(["choices"], "TOO_MANY", `must be at most ${MOST}.`);
  const faults = faultsOfChoices(inputs);
  if (faults.length > 0) throw new ValidationError(faults);
  for (const [index, { nodeId, sameAs }] of inputs.entries()) {
    if (nodeId != null && sameAs != null)
      throw invalid(["choices", String(index), "sameAs"], "ONLY_ONE", "goes without nodeId.");
  }
  return inputs.map(({ kind, printed, nodeId, asAlias, sameAs }, index) => ({
    kind,
    printed,
    nodeId: nodeId == null ? null : inputId(nodeId, [TYPES[kind]], ["choices", String(index), "nodeId"]).id,
    asAlias: asAlias === true,
    ...(sameAs == null || sameAs.trim() === "" ? {} : { sameAs: sameAs.trim().slice(0, TEXT_LIMITS.name) }),
  }));
}

/** Reads whom choices name, wherever they stand in the directory; two statements. */
export async function readChosen(
  db: Pick<Db, "orgUnit" | "person">,
  choices: readonly Choice[],
): Promise<ChosenName[]> {
  const idsOf = (kind: NamedKind) =>
    choices.flatMap((choice) => (choice.kind === kind && choice.nodeId !== null ? [choice.nodeId] : []));
  const [unitIds, personIds] = [idsOf("UNIT"), idsOf("PERSON")];
  const units = unitIds.length === 0 ? [] : await db.orgUnit.findMany({ where: { id: { in: unitIds } } });
  const people = personIds.length === 0 ? [] : await db.person.findMany({ where: { id: { in: personIds } } });
  const byId = new Map<string, OrgUnit | Person>([...units, ...people].map((row) => [row.id, row]));
  return choices.map((choice) => {
    const node = choice.nodeId === null ? null : (byId.get(choice.nodeId) ?? null);
    const isStale = choice.nodeId !== null && (node === null || node.retiredAt !== null);
    return { ...choice, node, isStale } as ChosenName;
  });
}

/**
 * Refuses choices that name nobody who can be meant.
 * @throws NotFoundError, RuleError MERGED or RETIRED, ValidationError MASKED_NAME; each names its choice
 */
export function refuseStale(chosen: readonly ChosenName[]): void {
  for (const [index, { kind, printed, nodeId, node, isStale, asAlias }] of chosen.entries()) {
    const path = ["choices", String(index), "nodeId"];
    if (nodeId !== null && node === null) throw new NotFoundError(path, `${TYPES[kind]}:${nodeId}`);
    if (node !== null && node.mergedIntoId !== null)
      throw new RuleError("MERGED", `${TYPES[kind]}:${node.id} was merged into another.`, path);
    if (isStale) throw new RuleError("RETIRED", `${TYPES[kind]}:${nodeId} has been retired.`, path);
    if (asAlias && isMaskedName(printed))
      throw invalid(["choices", String(index), "asAlias"], "MASKED_NAME", "a masked name is no alias.");
  }
}

/** Adds the printed forms to the aliases of whom they mean, where a choice says so; one event for each node. */
export async function learnAliases(write: Write, chosen: readonly ChosenName[]): Promise<void> {
  for (const kind of ["UNIT", "PERSON"] as const) {
    const learning = chosen.filter(
      ({ asAlias, node, kind: own }) => asAlias && node !== null && own === kind,
    );
    const byNode = Map.groupBy(learning, ({ nodeId }) => nodeId);
    const changes = [...byNode.values()].flatMap((choices) => {
      const before = choices[0]?.node ?? null;
      const after = before === null ? null : withAliases(before, kind, choices);
      return before === null || after === null ? [] : [{ before, after }];
    });
    const columns = ["aliases", "searchKey", "pinyinKey", "version"] as const;
    await updateRows(
      write.tx,
      TYPES[kind],
      columns,
      changes.map(({ after }) => after),
    );
    for (const { before, after } of changes) write.log(nodeEvent(TYPES[kind], before, after));
  }
}

/** A node with what is printed of it among its aliases; null where all of it is known. */
function withAliases<Row extends OrgUnit | Person>(
  before: Row,
  kind: NamedKind,
  choices: readonly ChosenName[],
): Row | null {
  const known = new Set([before.name, ...before.aliases].map(textKey));
  const printed = new Map(choices.map((choice) => [textKey(choice.printed), choice.printed.trim()]));
  const learned = [...printed].flatMap(([key, name]) => (known.has(key) ? [] : [name]));
  if (learned.length === 0) return null;
  const aliases = [...before.aliases, ...learned];
  const keys = nameKeys(before.name, aliases, kind === "PERSON" ? "person" : "other");
  return { ...before, aliases, ...keys, version: before.version + 1 };
}
