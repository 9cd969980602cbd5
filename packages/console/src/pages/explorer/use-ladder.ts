import type { ShownTime } from "../../components/time/use-time-bar";
import {
  ExplorerChainDocument,
  type ExplorerChainQuery,
  type ExplorerDutyFragment,
} from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { changesOf, comparedLinks } from "./chain-changes";

/** A duty's chain on the shown day, with what changed since the day held against. */
export function useLadder(id: string, { inForce, against, againstInForce }: ShownTime) {
  const isComparing = against !== null;
  const shown = useAnswer(ExplorerChainDocument, { id, inForce });
  const other = useAnswer(ExplorerChainDocument, { id, inForce: againstInForce }, { enabled: isComparing });
  const duty = dutyOf(shown.data);
  const before = isComparing ? dutyOf(other.data) : null;
  const compared = duty && before && comparedLinks(before.chain.links, duty.chain.links);
  return {
    duty,
    links: compared?.map(({ item }) => item) ?? duty?.chain.links ?? [],
    changes: compared ? changesOf(compared) : undefined,
    groupLine: duty ? groupLineOf(duty) : [],
    isPending: shown.isPending || (isComparing && other.isPending),
    error: shown.error ?? other.error,
  };
}

function dutyOf(answer: ExplorerChainQuery | undefined): ExplorerDutyFragment | null {
  return answer?.node?.__typename === "Duty" ? answer.node : null;
}

/** The ids of its group and of the groups above, from the bottom to the top. */
function groupLineOf({ group }: ExplorerDutyFragment): string[] {
  const line = [group, group?.parent, group?.parent?.parent, group?.parent?.parent?.parent];
  return line.flatMap((each) => each?.id ?? []);
}
