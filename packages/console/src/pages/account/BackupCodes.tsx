import Download from "@mui/icons-material/Download";
import Print from "@mui/icons-material/Print";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import GlobalStyles from "@mui/material/GlobalStyles";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { SecretField } from "../../components/accounts/SecretField";
import { ShownOnce } from "../../components/accounts/ShownOnce";
import { fileName, saveFile } from "../../components/tables/save-file";

/** On paper only the codes: what stands behind them on the screen does not belong there. */
const ALONE_ON_PAPER = {
  "@media print": {
    "#root": { display: "none !important" },
    ".MuiDialog-container": { height: "auto !important" },
  },
};

/** The codes for when the phone is gone, each good once; they are shown now and never again. */
export function BackupCodes({
  codes,
  username,
  onClose,
}: {
  codes: readonly string[];
  username: string;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const title = translate("ownAccount.codes.backup.heading", { username });
  const text = codes.join("\n");
  const save = () =>
    saveFile(
      new Blob([`${title}\n\n${text}\n`], { type: "text/plain;charset=utf-8" }),
      fileName([translate("ownAccount.codes.backup.file"), username], "txt"),
    );
  return (
    <ShownOnce word="ownAccount.codes.backup" onClose={onClose}>
      <GlobalStyles styles={ALONE_ON_PAPER} />
      <Typography>{title}</Typography>
      <SecretField label={translate("ownAccount.codes.backup.field")} text={text} rows={codes.length} />
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap" }}>
        <Button variant="outlined" startIcon={<Download />} onClick={save}>
          {translate("ownAccount.codes.backup.save")}
        </Button>
        <Button variant="outlined" startIcon={<Print />} onClick={() => window.print()}>
          {translate("ownAccount.codes.backup.print")}
        </Button>
      </Box>
    </ShownOnce>
  );
}
