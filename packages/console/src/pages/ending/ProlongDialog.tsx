import { DateInput } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { useInstants } from "../../components/days";
import { CorrectEdgeDocument } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";

/** What ends soon holds on until a later day, or without an end. */
export function ProlongDialog({
  edge,
  about,
  onClose,
}: {
  edge: { id: string; validTo: string | null };
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(CorrectEdgeDocument);
  const { instantOf, localOf } = useInstants();
  const inputOf = (validTo: unknown) =>
    validTo ? { id: edge.id, validTo: instantOf(validTo) } : { id: edge.id, isOpen: true };
  return (
    <ActDialog
      word="mine.prolong"
      about={about}
      defaults={{ validTo: localOf(edge.validTo)?.slice(0, 10) }}
      save={({ validTo }) => mutateAsync(inputOf(validTo))}
      onClose={onClose}
    >
      <DateInput source="validTo" label="mine.prolong.until" helperText="mine.prolong.hint" fullWidth />
    </ActDialog>
  );
}
