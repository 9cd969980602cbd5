import { required, SelectInput, useTranslate } from "react-admin";
import { type KeyItemFragment, RotateApiKeyDocument, type ShownKeyFragment } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { ActDialog } from "../acts/ActDialog";
import { ShownKey } from "./ShownKey";
import { useShownOnce } from "./use-shown-once";

const REQUIRED = required();

/** For how many hours the old key may go on, so that the program can be changed over; the API takes at most a week. */
const OVERLAPS = [0, 24, 72, 168];

/** Another key in place of one, which goes on for a while. */
export function RotateKeyDialog({ apiKey, onClose }: { apiKey: KeyItemFragment; onClose: () => void }) {
  const translate = useTranslate();
  const { mutateAsync } = useTell(RotateApiKeyDocument);
  const { shown, keep, closeForm } = useShownOnce<ShownKeyFragment>(onClose);
  if (shown) return <ShownKey made={shown} onClose={onClose} />;
  return (
    <ActDialog
      word="accounts.key.rotate"
      about={apiKey.name}
      defaults={{ overlapHours: 24 }}
      save={async ({ overlapHours }) =>
        keep(await mutateAsync({ id: apiKey.id, overlapHours: Number(overlapHours) }))
      }
      onClose={closeForm}
    >
      <SelectInput
        source="overlapHours"
        label="accounts.key.rotate.overlap"
        choices={OVERLAPS.map((hours) => ({
          id: hours,
          name:
            hours === 0
              ? translate("accounts.key.rotate.none")
              : translate("accounts.key.rotate.hours", { smart_count: hours }),
        }))}
        translateChoice={false}
        validate={REQUIRED}
        fullWidth
      />
    </ActDialog>
  );
}
