import { BooleanInput, DateInput } from "react-admin";
import { CorrectEdgeDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import { corrections, type Edge, type EdgeKind } from "./edge";
import { PartyInput } from "./PartyInput";
import type { PartyKind } from "./party-choices";

const PARTIES: Record<EdgeKind, readonly PartyKind[]> = {
  PostHolding: ["Person"],
  GroupMember: ["Person", "Post", "OrgUnit"],
  Assignment: ["Person", "Post", "OrgUnit", "Group"],
  UnitPlacement: ["OrgUnit"],
  Delegation: ["Person"],
};

/** What was entered wrong is entered right; nothing has changed in the world. */
export function CorrectDialog({
  edge,
  kind,
  about,
  onClose,
}: {
  edge: Edge;
  kind: EdgeKind;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(CorrectEdgeDocument);
  const { instantOf, localOf } = useInstants();
  const before = { validFrom: dayOf(localOf(edge.validFrom)), validTo: dayOf(localOf(edge.validTo)) };
  return (
    <ActDialog
      word="acts.correct"
      about={about}
      defaults={{ ...before, isMain: edge.isMain, isActing: edge.isActing, neverHeld: false }}
      save={(values) => mutateAsync(corrections(edge, before, values, instantOf))}
      preview={(values) => {
        const correction = corrections(edge, before, values, instantOf);
        return Object.keys(correction).length > 1 ? { correctEdge: [correction] } : null;
      }}
      onClose={onClose}
    >
      <PartyInput source="partyId" label="acts.correct.party" kinds={PARTIES[kind]} isOptional />
      <DateInput source="validFrom" label="assigning.correct.from" fullWidth helperText={false} />
      <DateInput source="validTo" label="assigning.correct.to" fullWidth helperText={false} />
      {kind === "PostHolding" && (
        <>
          <BooleanInput source="isMain" label="acts.main" helperText="acts.mainHint" />
          <BooleanInput source="isActing" label="acts.acting" helperText="acts.actingHint" />
        </>
      )}
      <BooleanInput
        source="neverHeld"
        label="acts.correct.neverHeld"
        helperText="assigning.correct.neverHeldHint"
      />
    </ActDialog>
  );
}

function dayOf(local: string | null): string | null {
  return local?.slice(0, 10) ?? null;
}
