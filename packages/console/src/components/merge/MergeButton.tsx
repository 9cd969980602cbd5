import { lazy } from "react";
import { MergeOrgUnitsDocument, MergePeopleDocument } from "../../generated/graphql";
import { ActButton } from "../acts/ActButton";

const MergeDialog = lazy(async () => ({ default: (await import("./MergeDialog")).MergeDialog }));

const MERGES = {
  Person: { does: MergePeopleDocument },
  OrgUnit: { does: MergeOrgUnitsDocument },
} as const;

/** Leads from an entry to its duplicate and on to one entry of the two. */
export function MergeButton({
  id,
  kind,
  name,
  otherId,
  onMerged,
}: {
  id: string;
  kind: "Person" | "OrgUnit";
  name: string;
  otherId?: string;
  onMerged?: () => void;
}) {
  return (
    <ActButton does={MERGES[kind].does} word="transfer.merge" isSmall about={name}>
      {(close) => (
        <MergeDialog
          id={id}
          kind={kind}
          name={name}
          onClose={close}
          {...(otherId && { otherId })}
          {...(onMerged && { onMerged })}
        />
      )}
    </ActButton>
  );
}
