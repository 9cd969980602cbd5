import { dutyLine } from "../../components/DutyName";
import { partyName } from "../../components/PartyLink";
import type { EndingItemFragment } from "../../generated/graphql";

interface Linked {
  id: string;
  name: string;
}

/** Who something ends for, and what ends: a key of the messages with the names that go into it. */
export interface EndingWords {
  holder: Linked | null;
  word: string;
  names: Record<string, string>;
  /** The page on which it is kept. */
  target: Linked | null;
}

const NOBODY = { id: "", name: "" };

/** How an edge that ends reads in a line, whatever its kind; `wordOf` says a code in the reader's language. */
export function endingWords(
  edge: EndingItemFragment,
  wordOf: (of: string, code: string) => string,
): EndingWords {
  switch (edge.__typename) {
    case "PostHolding": {
      const name = `${edge.post.unit.name} · ${edge.post.title}`;
      return said(edge.person, "holds", { post: name }, { id: edge.post.id, name });
    }
    case "GroupMember": {
      const party = edge.memberParty
        ? { id: edge.memberParty.id, name: partyName(edge.memberParty) }
        : { ...NOBODY, name: edge.nameAsWritten ?? "" };
      const role = wordOf("groupRole", edge.groupRole);
      return said(party, "sitsIn", { group: edge.memberOf.name, role }, edge.memberOf);
    }
    case "Assignment": {
      const { assignedDuty: duty, assignedTask: task, assignedGroup: group } = edge;
      const target = duty
        ? { id: duty.id, name: dutyLine(duty) }
        : task
          ? { id: task.id, name: task.title }
          : (group ?? NOBODY);
      const names = { role: wordOf("assignmentRole", edge.assignmentRole), target: target.name };
      return said({ id: edge.party.id, name: partyName(edge.party) }, "hasPart", names, target);
    }
    case "UnitPlacement":
      return said(edge.unit, "standsUnder", { parent: edge.parent.name }, edge.parent);
    case "Delegation": {
      const name = partyName(edge.from);
      return said(edge.to, "standsInFor", { name }, { id: edge.from.id, name });
    }
  }
}

function said(holder: Linked, word: string, names: Record<string, string>, target: Linked): EndingWords {
  const known = (node: Linked) => (node.name === "" ? null : node);
  return { holder: known(holder), word: `mine.ending.${word}`, names, target: known(target) };
}
