import { lazy } from "react";
import { ActButton } from "../acts/ActButton";

const MergeDialog = lazy(async () => ({ default: (await import("./MergeDialog")).MergeDialog }));

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
    <ActButton word="transfer.merge" isSmall about={name}>
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
