import Alert from "@mui/material/Alert";
import { BooleanInput, required, TextInput, useTranslate } from "react-admin";
import { ActDialog } from "../../../components/acts/ActDialog";
import { CreatePostDocument } from "../../../generated/graphql";
import { useTell } from "../../../providers/use-tell";

const REQUIRED = required();

/** A post that is set up in a unit; as the one that heads it, where it has none yet. */
export function AddPostDialog({
  unitId,
  about,
  isHeadless,
  onClose,
}: {
  unitId: string;
  about: string;
  /** The unit has no head post, and one is wanted. */
  isHeadless?: boolean;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const { mutateAsync } = useTell(CreatePostDocument);
  return (
    <ActDialog
      word="keeping.tree.addingPost"
      about={about}
      defaults={{ isHead: isHeadless === true }}
      save={({ title, isHead }) =>
        mutateAsync({ unitId, title: String(title ?? ""), isHead: isHead === true })
      }
      onClose={onClose}
    >
      {isHeadless && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {translate("keeping.tree.addingPost.headless")}
        </Alert>
      )}
      <TextInput
        source="title"
        label="keeping.tree.addingPost.name"
        validate={REQUIRED}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        helperText={false}
        fullWidth
        autoFocus
      />
      <BooleanInput
        source="isHead"
        label="keeping.tree.addingPost.isHead"
        helperText="resources.posts.hints.isHead"
      />
    </ActDialog>
  );
}
