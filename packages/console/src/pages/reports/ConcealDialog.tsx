import { DateInput, required } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { PartyInput } from "../../components/acts/PartyInput";
import type { Choice } from "../../components/acts/party-choices";
import { useInstants } from "../../components/days";
import { Words } from "../../components/forms/inputs";
import { partyName } from "../../components/PartyLink";
import { type OccurrenceWholeFragment, ReportConcealmentDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

const REQUIRED = required();

/**
 * Records that something was concealed which somebody else has found (瞒报, D6): at a report that was due, for its day, or by
 * itself where no report was asked for.
 */
export function ConcealDialog({
  occurrence,
  about,
  onClose,
}: {
  occurrence?: Pick<OccurrenceWholeFragment, "id" | "reporter" | "onDay">;
  about?: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(ReportConcealmentDocument);
  const { today } = useInstants();
  const initial = occurrence ? concealerOf(occurrence.reporter.party) : null;
  return (
    <ActDialog
      word="reports.conceal"
      {...(about && { about })}
      defaults={{ partyId: initial?.id, onDay: occurrence?.onDay ?? today() }}
      save={async ({ partyId, onDay, note }) => {
        await mutateAsync({
          ...(occurrence && { occurrenceId: occurrence.id }),
          ...accused(String(partyId)),
          onDay: String(onDay),
          note: String(note ?? ""),
        });
      }}
      onClose={onClose}
    >
      <PartyInput
        source="partyId"
        label="reports.conceal.party"
        kinds={["OrgUnit", "Person"]}
        initial={initial}
      />
      {!occurrence && (
        <DateInput source="onDay" label="reports.conceal.onDay" validate={REQUIRED} fullWidth />
      )}
      <Words source="note" label="reports.conceal.note" isRequired multiline max={1000} />
    </ActDialog>
  );
}

/** The reporter itself, where it is one of those that can conceal. */
function concealerOf(party: OccurrenceWholeFragment["reporter"]["party"]): Choice | null {
  const { __typename: kind, id } = party;
  if (kind !== "OrgUnit" && kind !== "Person") return null;
  return { id, kind, name: partyName(party), place: "" };
}

/** A person by its id, else a unit. */
function accused(partyId: string): { personId: string } | { unitId: string } {
  return partyId.startsWith("Person:") ? { personId: partyId } : { unitId: partyId };
}
