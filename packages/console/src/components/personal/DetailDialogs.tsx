import { useTranslate } from "react-admin";
import {
  type PersonalDetailKind,
  RecordPersonalDetailDocument,
  RemovePersonalDetailDocument,
} from "../../generated/graphql";
import { ActDialog } from "../acts/ActDialog";
import { Words } from "../forms/inputs";
import { useTellOnce } from "./use-tell-once";

interface Of {
  personId: string;
  name: string;
  kind: PersonalDetailKind;
  onClose: () => void;
}

const MOST: Record<PersonalDetailKind, number> = { PHONE: 60, IDENTITY_NUMBER: 30, HEALTH: 500 };

/** Records a detail, or another one in its place. */
export function RecordDialog({ personId, name, kind, isThere, onClose }: Of & { isThere: boolean }) {
  const { mutateAsync } = useTellOnce(RecordPersonalDetailDocument);
  return (
    <ActDialog
      word="personal.record"
      {...(isThere && { title: "personal.replace.title" })}
      about={name}
      save={async ({ value }) => void (await mutateAsync({ personId, kind, value: String(value) }))}
      onClose={onClose}
    >
      <Words
        source="value"
        label={`domain.personalKind.${kind}`}
        helperText={`personal.record.${kind}`}
        isRequired
        max={MOST[kind]}
        autoComplete="off"
        autoFocus
        {...(kind === "HEALTH" && { multiline: true, minRows: 3 })}
      />
    </ActDialog>
  );
}

export function RemoveDialog({ personId, name, kind, onClose }: Of) {
  const translate = useTranslate();
  const { mutateAsync } = useTellOnce(RemovePersonalDetailDocument);
  const label = translate(`domain.personalKind.${kind}`);
  return (
    <ActDialog
      word="personal.remove"
      about={translate("pages.common.colon", { label: name, value: label })}
      save={async () => void (await mutateAsync({ personId, kind }))}
      onClose={onClose}
    >
      {null}
    </ActDialog>
  );
}
