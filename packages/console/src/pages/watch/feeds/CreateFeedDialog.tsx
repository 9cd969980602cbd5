import Typography from "@mui/material/Typography";
import { FormDataConsumer, RadioButtonGroupInput, required, useTranslate } from "react-admin";
import { SecretField } from "../../../components/accounts/SecretField";
import { ShownOnce } from "../../../components/accounts/ShownOnce";
import { useShownOnce } from "../../../components/accounts/use-shown-once";
import { ActDialog } from "../../../components/acts/ActDialog";
import { choicesOf } from "../../../components/choices";
import { Pick } from "../../../components/forms/inputs";
import { WithWords } from "../../../components/words/WithWords";
import { CreateCalendarFeedDocument, type FeedScope } from "../../../generated/graphql";
import { accountWords } from "../../../messages/account-words";
import { useTell } from "../../../providers/use-tell";

const REQUIRED = required();
const SCOPES: readonly FeedScope[] = ["PERSON", "UNIT", "PLAN"];

/** A new address for a calendar program: one's own shifts, a unit's or a plan's. It is shown once. */
export function CreateFeedDialog({ onClose }: { onClose: () => void }) {
  const { mutateAsync } = useTell(CreateCalendarFeedDocument);
  const { shown, keep, closeForm } = useShownOnce<{ address: string }>(onClose);
  if (shown) return <ShownAddress path={shown.address} onClose={onClose} />;
  return (
    <ActDialog
      word="watch.feed.create"
      defaults={{ scope: "PERSON" }}
      save={async ({ scope, unitId, planId }) =>
        keep(
          await mutateAsync({
            ...(scope === "UNIT" && { unitId: String(unitId) }),
            ...(scope === "PLAN" && { planId: String(planId) }),
          }),
        )
      }
      onClose={closeForm}
    >
      <RadioButtonGroupInput
        source="scope"
        label="watch.feed.create.of"
        choices={choicesOf("kinds", SCOPES, "watch.feed.create")}
        validate={REQUIRED}
        helperText={false}
      />
      <FormDataConsumer>
        {({ formData: { scope } }) => (
          <>
            {scope === "UNIT" && (
              <Pick source="unitId" reference="orgUnits" label="watch.feed.create.unit" isRequired />
            )}
            {scope === "PLAN" && (
              <Pick source="planId" reference="plans" label="watch.feed.create.plan" isRequired />
            )}
          </>
        )}
      </FormDataConsumer>
    </ActDialog>
  );
}

/** The whole address, seen here and never again. */
function ShownAddress({ path, onClose }: { path: string; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <WithWords words={accountWords}>
      <ShownOnce word="watch.feed.shown" onClose={onClose}>
        <SecretField
          label={translate("watch.feed.shown.field")}
          text={new URL(path, window.location.origin).href}
        />
        <Typography color="text.secondary">{translate("watch.feed.shown.use")}</Typography>
      </ShownOnce>
    </WithWords>
  );
}
