import { BooleanInput, useTranslate } from "react-admin";
import { ActDialog } from "../../components/acts/ActDialog";
import { Words } from "../../components/forms/inputs";
import {
  type NoticeKind,
  type NoticePreferenceItemFragment,
  SetNoticePreferenceDocument,
} from "../../generated/graphql";
import { useTell } from "../../providers/use-tell";
import { KindsInput } from "./KindsInput";

/** Which notices come by e-mail too, where to, and when not. */
export function WishesDialog({
  wishes: { version, emailMask, emailKinds, quietFrom, quietTo },
  onClose,
}: {
  wishes: NoticePreferenceItemFragment;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const { mutateAsync } = useTell(SetNoticePreferenceDocument);
  const known = emailMask ?? null;
  return (
    <ActDialog
      word="notices.wishes"
      defaults={{ emailKinds, quietFrom, quietTo, isRemoved: false }}
      save={(values) =>
        mutateAsync({
          expectedVersion: version,
          ...(values.isRemoved ? { email: null } : values.email ? { email: String(values.email) } : {}),
          emailKinds: values.emailKinds as NoticeKind[],
          quietFrom: values.quietFrom ? String(values.quietFrom) : null,
          quietTo: values.quietTo ? String(values.quietTo) : null,
        })
      }
      onClose={onClose}
    >
      <Words
        source="email"
        type="email"
        label="notices.wishes.email"
        helperText={
          known === null
            ? "notices.wishes.emailNone"
            : translate("notices.wishes.emailKeep", { mask: known, _: known })
        }
        autoComplete="email"
      />
      {known !== null && (
        <BooleanInput source="isRemoved" label="notices.wishes.emailRemove" helperText={false} />
      )}
      <KindsInput source="emailKinds" label="notices.wishes.kinds" />
      <Words
        source="quietFrom"
        label="notices.wishes.quietFrom"
        helperText="notices.wishes.quietHint"
        max={5}
      />
      <Words source="quietTo" label="notices.wishes.quietTo" helperText={false} max={5} />
    </ActDialog>
  );
}
