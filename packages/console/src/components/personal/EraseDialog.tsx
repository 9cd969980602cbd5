import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import { useNotify, useTranslate } from "react-admin";
import { ErasePersonalDataDocument } from "../../generated/graphql";
import { Words } from "../forms/inputs";
import { ReasonDialog } from "./ReasonDialog";
import { useTellOnce } from "./use-tell-once";

/** Says what is destroyed and what stays, and wants the name written out before it does it. */
export function EraseDialog({
  personId,
  name,
  onClose,
}: {
  personId: string;
  name: string;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const { mutateAsync } = useTellOnce(ErasePersonalDataDocument);
  const isName = (value: unknown) => (value === name ? undefined : "personal.erase.differs");
  return (
    <ReasonDialog
      word="personal.erase"
      about={name}
      choices={["REQUEST", "LEFT"]}
      isGrave
      act={async ({ reason }) => {
        await mutateAsync({ personId, reason });
        const said = translate("personal.erase.done");
        notify(said, { type: "success", messageArgs: { _: said } });
      }}
      onClose={onClose}
    >
      <Alert severity="warning">
        <Box component="ul" sx={{ m: 0, pl: 2, display: "grid", gap: 0.5 }}>
          {["what", "stays", "backups"].map((part) => (
            <li key={part}>{translate(`personal.erase.${part}`)}</li>
          ))}
        </Box>
      </Alert>
      <Words
        source="name"
        label={translate("personal.erase.name", { name })}
        validate={isName}
        autoComplete="off"
        helperText={false}
      />
    </ReasonDialog>
  );
}
