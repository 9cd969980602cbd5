import { DateInput, required } from "react-admin";
import { CreateApiKeyDocument, type KeyScope, type ShownKeyFragment } from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { ActDialog } from "../acts/ActDialog";
import { useInstants } from "../days";
import { Words } from "../forms/inputs";
import { shiftDay } from "../time/shift-day";
import { ScopesInput } from "./ScopesInput";
import { ShownKey } from "./ShownKey";
import { useShownOnce } from "./use-shown-once";

const REQUIRED = required();

/** How long a key goes on where nothing else is chosen, and at most, in days. */
const USUAL = 90;
const LONGEST = 365;

/** A key by which a program asks in the name of an account. */
export function CreateKeyDialog({
  accountId,
  about,
  onClose,
}: {
  accountId: string;
  about: string;
  onClose: () => void;
}) {
  const { mutateAsync } = useTell(CreateApiKeyDocument);
  const { instantOf, today } = useInstants();
  const { shown, keep, closeForm } = useShownOnce<ShownKeyFragment>(onClose);
  if (shown) return <ShownKey made={shown} onClose={onClose} />;
  const inputOf = (values: Record<string, unknown>) => ({
    accountId,
    name: String(values.name ?? ""),
    scopes: (values.scopes ?? []) as KeyScope[],
    expiresAt: instantOf(values.expiresOn) ?? "",
  });
  return (
    <ActDialog
      word="accounts.key.create"
      about={about}
      defaults={{ scopes: [], expiresOn: shiftDay(today(), USUAL) }}
      save={async (values) => keep(await mutateAsync(inputOf(values)))}
      onClose={closeForm}
    >
      <Words
        source="name"
        label="accounts.key.create.name"
        helperText="accounts.key.create.nameHint"
        max={60}
        isRequired
      />
      <ScopesInput source="scopes" />
      <DateInput
        source="expiresOn"
        label="accounts.key.create.expiresOn"
        helperText="accounts.key.create.expiresHint"
        validate={REQUIRED}
        fullWidth
        slotProps={{
          htmlInput: { min: shiftDay(today(), 1), max: shiftDay(today(), LONGEST) },
        }}
      />
    </ActDialog>
  );
}
