import { CheckboxGroupInput, required, useTranslate } from "react-admin";
import { type PersonalDetailKind, RevealPersonalDetailsDocument } from "../../generated/graphql";
import { tell } from "../../providers/client";
import { ReasonDialog } from "./ReasonDialog";
import { SHOWN_SECONDS } from "./seconds-left";
import type { Values } from "./use-revealed";

/** Asks why, and for which kinds: no more is shown than somebody needs. */
export function RevealDialog({
  personId,
  name,
  kinds,
  onShown,
  onClose,
}: {
  personId: string;
  name: string;
  kinds: readonly PersonalDetailKind[];
  onShown: (values: Values) => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  return (
    <ReasonDialog
      word="personal.reveal"
      args={{ seconds: SHOWN_SECONDS }}
      about={name}
      choices={["URGENT", "ROSTER"]}
      defaults={{ kinds: kinds.slice(0, 1) }}
      // Not by a hook that keeps what was answered.
      act={async ({ reason, kinds: chosen }) => {
        const input = { personIds: [personId], kinds: chosen as PersonalDetailKind[], reason };
        const { details } = await tell(RevealPersonalDetailsDocument, input);
        onShown(new Map(details.map(({ kind, value }) => [kind, value])));
      }}
      onClose={onClose}
    >
      <CheckboxGroupInput
        source="kinds"
        label="personal.reveal.kinds"
        choices={kinds.map((kind) => ({ id: kind, name: translate(`domain.personalKind.${kind}`) }))}
        validate={required()}
        helperText={false}
      />
    </ReasonDialog>
  );
}
