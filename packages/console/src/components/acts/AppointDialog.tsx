import { BooleanInput } from "react-admin";
import { AppointDocument, type AppointInput } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { useInstants } from "../days";
import { ActDialog } from "./ActDialog";
import { FromInput } from "./FromInput";
import { isFilled } from "./is-filled";
import { PartyInput } from "./PartyInput";

/** A person to a post, whichever of the two is known already. */
export function AppointDialog({
  about,
  postId,
  personId,
  onClose,
}: {
  about?: string;
  postId?: string;
  personId?: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(AppointDocument);
  const { instantOf, today } = useInstants();
  const inputOf = ({ validFrom, ...values }: Record<string, unknown>) => ({
    ...(values as unknown as AppointInput),
    validFrom: instantOf(validFrom),
  });
  return (
    <ActDialog
      word="acts.appoint"
      about={about}
      defaults={{ postId, personId, validFrom: today(), isActing: false, isMain: true }}
      save={(values) => mutateAsync(inputOf(values))}
      preview={(values) =>
        isFilled(values, ["personId", "postId", "validFrom"]) ? { appoint: [inputOf(values)] } : null
      }
      undoes="appoint"
      onClose={onClose}
    >
      {!personId && <PartyInput source="personId" label="acts.person" kinds={["Person"]} />}
      {!postId && <PartyInput source="postId" label="acts.post" kinds={["Post"]} />}
      <FromInput />
      <BooleanInput source="isMain" label="acts.main" helperText="acts.mainHint" />
      <BooleanInput source="isActing" label="acts.acting" helperText="acts.actingHint" />
    </ActDialog>
  );
}
