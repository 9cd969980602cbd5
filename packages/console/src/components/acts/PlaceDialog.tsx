import { SelectInput } from "react-admin";
import { PlaceUnitDocument, type PlaceUnitInput, type UnitTree } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { choicesOf } from "../choices";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import { FromInput } from "./FromInput";
import { isFilled } from "./is-filled";
import { PartyInput } from "./PartyInput";
import type { Choice } from "./party-choices";

/** A unit under another one, from a day. */
export function PlaceDialog({
  unitId,
  about,
  parent,
  tree = "LINE",
  from,
  onClose,
}: {
  unitId: string;
  about: string;
  /** Where to, where it is known already, such as where the unit was dropped. */
  parent?: Choice;
  /** The tree that is being looked at. */
  tree?: UnitTree;
  /** The day that is being looked at; today where left out. */
  from?: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(PlaceUnitDocument);
  const { instantOf, today } = useInstants();
  const inputOf = ({ validFrom, ...values }: Record<string, unknown>) => ({
    ...(values as unknown as PlaceUnitInput),
    unitId,
    validFrom: instantOf(validFrom),
  });
  return (
    <ActDialog
      word="acts.place"
      about={about}
      defaults={{ validFrom: from ?? today(), tree, parentId: parent?.id }}
      save={(values) => mutateAsync(inputOf(values))}
      preview={(values) =>
        isFilled(values, ["parentId", "validFrom"]) ? { placeUnit: [inputOf(values)] } : null
      }
      undoes="placeUnit"
      onClose={onClose}
    >
      <PartyInput source="parentId" label="acts.parent" kinds={["OrgUnit"]} initial={parent} />
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
