import { useTell } from "../../providers/use-tell";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import type { EdgeKind } from "./edge";
import { ENDS } from "./ends";
import { FromInput } from "./FromInput";

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
  const { does, act } = ENDS[kind];
  const { mutateAsync } = useTell(does);
  const { instantOf, today } = useInstants();
  return (
    <ActDialog
      word="acts.end"
      about={about}
      defaults={{ validTo: today() }}
      save={({ validTo }) => mutateAsync({ id, validTo: instantOf(validTo) })}
      preview={({ validTo }) => (validTo ? { [act]: [{ id, validTo: instantOf(validTo) }] } : null)}
      onClose={onClose}
    >
      <FromInput source="validTo" label="acts.end.at" helperText="assigning.endHint" />
    </ActDialog>
  );
}
