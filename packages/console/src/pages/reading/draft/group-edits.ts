import { changeGroup } from "./draft-changes";
import { folded, groupNamed } from "./draft-facts";
import type { DraftModel, GroupKind, GroupModel } from "./draft-model";

/** Another name for a group; what refers to it by the old one follows. */
export function renameGroup(model: DraftModel, group: GroupModel, text: string): DraftModel {
  const renamed = changeGroup(model, group.key, (each) => ({ ...each, name: { ...each.name, text } }));
  if (groupNamed(model, group.name.text)?.key !== group.key) return renamed;
  return rehang(renamed, group.name.text, text);
}

/** A block is no group: what stood under it stands under what it stood under. */
export function setKind(model: DraftModel, groupKey: string, kind: GroupKind): DraftModel {
  const group = model.groups.find(({ key }) => key === groupKey);
  if (!group || group.kind === kind) return model;
  const changed = changeGroup(model, groupKey, (each) => ({ ...each, kind }));
  return kind === "OTHER" ? letGo(model, changed, group) : changed;
}

/** The groups under which a group can stand: no block, not itself, and none that stands under it. */
export function possibleParents(model: DraftModel, groupKey: string): GroupModel[] {
  return model.groups.filter(
    (group) =>
      group.kind !== "OTHER" &&
      !linesUp(model, group.key).includes(groupKey) &&
      // The first of two groups called alike is meant by their name.
      groupNamed(model, group.name.text)?.key === group.key,
  );
}

/** Puts a group under another; null: under none. A place where it cannot stand changes nothing. */
export function setParent(model: DraftModel, groupKey: string, parentKey: string | null): DraftModel {
  const parent = possibleParents(model, groupKey).find(({ key }) => key === parentKey) ?? null;
  if (parentKey !== null && parent === null) return model;
  return {
    ...changeGroup(model, groupKey, (group) => ({
      ...group,
      parent: parent && {
        key: group.parent?.key ?? `new:${model.nextKey}`,
        text: parent.name.text,
        span: null,
      },
    })),
    nextKey: model.nextKey + 1,
  };
}

/** Takes a group out with all that is in it; what stood under it stands under what it stood under. */
export function removeGroup(model: DraftModel, group: GroupModel): DraftModel {
  const without = { ...model, groups: model.groups.filter(({ key }) => key !== group.key) };
  return letGo(model, without, group);
}

/** The key of a group and of all above it. */
function linesUp(model: DraftModel, groupKey: string): string[] {
  const line: string[] = [];
  let at = model.groups.find(({ key }) => key === groupKey) ?? null;
  while (at && !line.includes(at.key)) {
    line.push(at.key);
    at = at.parent && groupNamed(model, at.parent.text);
  }
  return line;
}

/** Every name of a group that can be meant no more is replaced by the one above it. */
function letGo(before: DraftModel, after: DraftModel, group: GroupModel): DraftModel {
  return [group.name, ...group.aliases]
    .filter(({ text }) => groupNamed(before, text)?.key === group.key && groupNamed(after, text) === null)
    .reduce((model, { text }) => rehang(model, text, group.parent?.text ?? null), after);
}

/** What refers to a group by one name refers to it by another; to nothing where there is none. */
function rehang(model: DraftModel, from: string, to: string | null): DraftModel {
  const old = folded(from);
  return {
    ...model,
    groups: model.groups.map((group) =>
      group.parent && folded(group.parent.text) === old
        ? { ...group, parent: to === null ? null : { ...group.parent, text: to } }
        : group,
    ),
    duties: model.duties.map((duty) =>
      duty.group !== null && folded(duty.group) === old ? { ...duty, group: to } : duty,
    ),
  };
}
