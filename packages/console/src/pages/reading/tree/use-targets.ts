import { useState } from "react";
import { nearestBefore } from "../document/document-marks";
import type { GroupModel } from "../draft/draft-model";
import { useWorkbench } from "../workbench";

/** The group and the member that something is put to: those looked at, else the nearest before its place. */
export function useTargets(offset: number) {
  const { keeper, facts, current } = useWorkbench();
  const { draft } = keeper;
  const looked = facts.find(({ fact, owner }) => fact.key === current?.key || owner === current?.row);
  const nearest = nearestBefore(
    facts.filter(({ slot }) => slot === "group"),
    offset,
  );
  const [group, setGroup] = useState<string | null>(
    (current && looked?.group?.key) ?? nearest?.group?.key ?? draft.groups[0]?.key ?? null,
  );
  const members = draft.groups.flatMap((each) =>
    each.members.map(({ key, name, posts }) => ({
      key,
      name: name?.text ?? posts[0]?.text ?? "",
      group: each.name.text,
      isUnnamed: name === null,
      hasCurrent: key === current?.row || posts.some((post) => post.key === current?.key),
    })),
  );
  const keys = new Set(members.map(({ key }) => key));
  const before = nearestBefore(
    facts.filter(({ owner }) => keys.has(owner)),
    offset,
  );
  const [member, setMember] = useState<string | null>(
    members.find(({ hasCurrent }) => hasCurrent)?.key ?? before?.owner ?? null,
  );
  return {
    groups: draft.groups as readonly GroupModel[],
    members,
    group,
    setGroup: (key: string) => setGroup(key),
    member,
    setMember: (key: string) => setMember(key),
  };
}
