import {
  EndAssignmentDocument,
  EndHoldingDocument,
  EndMembershipDocument,
  EndPlacementDocument,
} from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import type { EdgeKind } from "./edge";
import { FromInput } from "./FromInput";

const ENDS = {
  PostHolding: EndHoldingDocument,
  GroupMember: EndMembershipDocument,
  Assignment: EndAssignmentDocument,
  UnitPlacement: EndPlacementDocument,
};

/** What held until now holds no longer, from a day. */
export function EndDialog({
  id,
  kind,
  about,
  onClose,
}: {
  id: string;
  kind: EdgeKind;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(ENDS[kind]);
  const { instantOf, today } = useInstants();
  return (
    <ActDialog
      word="acts.end"
      about={about}
      defaults={{ validTo: today() }}
      save={({ validTo }) => mutateAsync({ id, validTo: instantOf(validTo) })}
      onClose={onClose}
    >
      <FromInput source="validTo" label="acts.end.at" />
    </ActDialog>
  );
}
