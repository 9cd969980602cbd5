import { type PreviewInput, RefusedTargetDocument } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { dutyLine } from "../DutyName";
import { NodeLink } from "../NodeLink";
import { namedAt } from "./named-at";

/** Names which of many a refusal points at, such as the duty at `assignMany.0.targetIds.3`. */
export function RefusedTarget({ input, path }: { input: PreviewInput; path: readonly string[] }) {
  const id = namedAt(input, path);
  const { data } = useAnswer(RefusedTargetDocument, { id: id ?? "" }, { enabled: id !== null });
  const node = data?.node;
  switch (node?.__typename) {
    case "Duty":
      return <NodeLink id={node.id}>{dutyLine(node)}</NodeLink>;
    case "Group":
      return <NodeLink id={node.id}>{node.name}</NodeLink>;
    case "Task":
      return <NodeLink id={node.id}>{node.taskTitle}</NodeLink>;
    default:
      return null;
  }
}
