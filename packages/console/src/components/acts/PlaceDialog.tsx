import { SelectInput } from "react-admin";
import { PlaceUnitDocument, type PlaceUnitInput } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { choicesOf } from "../choices";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import { FromInput } from "./FromInput";
import { PartyInput } from "./PartyInput";

/** A unit under another one, from a day. */
export function PlaceDialog({
  unitId,
  about,
  onClose,
}: {
  unitId: string;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(PlaceUnitDocument);
  const { instantOf, today } = useInstants();
  return (
    <ActDialog
      word="acts.place"
      about={about}
      defaults={{ validFrom: today(), tree: "LINE" }}
      save={({ validFrom, ...values }) =>
        mutateAsync({ ...(values as unknown as PlaceUnitInput), unitId, validFrom: instantOf(validFrom) })
      }
      onClose={onClose}
    >
      <PartyInput source="parentId" label="acts.parent" kinds={["OrgUnit"]} />
      <FromInput />
      <SelectInput
        source="tree"
        label="acts.tree"
        choices={choicesOf("unitTree", ["LINE", "PARTY"])}
        fullWidth
      />
    </ActDialog>
  );
}
