import { changeFact, changeMember, factIn, withoutUnnamed } from "./draft-changes";
import type { DraftModel, MemberRole, Span } from "./draft-model";
import { removeGroup, renameGroup } from "./group-edits";

/** Other words for a fact. Its place in the document stays; empty words change nothing. */
export function setText(model: DraftModel, key: string, text: string): DraftModel {
  const words = text.trim();
  const before = factIn(model, key);
  if (words === "" || !before || before.text === words) return model;
  const group = model.groups.find(({ name }) => name.key === key);
  if (group) return renameGroup(model, group, words);
  return withoutUnnamed(
    model,
    changeFact(model, key, (fact) => ({ ...fact, text: words })),
  );
}

/** The place of a fact in the document; what it says stays. */
export function setSpan(model: DraftModel, key: string, span: Span): DraftModel {
  return factIn(model, key) ? changeFact(model, key, (fact) => ({ ...fact, span })) : model;
}

export function setRole(model: DraftModel, memberKey: string, role: MemberRole): DraftModel {
  return changeMember(model, memberKey, (member) => (member.role === role ? member : { ...member, role }));
}

/** Takes something out: a fact, a member with all posts, an obligation, or a group with all that is in it. */
export function remove(model: DraftModel, key: string): DraftModel {
  const group = model.groups.find(({ key: own, name }) => own === key || name.key === key);
  if (group) return withoutUnnamed(model, removeGroup(model, group));
  const less = changeFact(model, key, () => null);
  return withoutUnnamed(model, {
    ...less,
    groups: less.groups.map((each) => ({
      ...each,
      // A member that has lost its name and its last post is nobody.
      members: each.members.filter(
        (member) => member.key !== key && (member.name !== null || member.posts.length > 0),
      ),
    })),
    duties: less.duties.filter((duty) => duty.key !== key && duty.text.key !== key),
    obligations: less.obligations.filter((each) => each.key !== key && each.text.key !== key),
  });
}
