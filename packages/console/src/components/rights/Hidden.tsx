import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";

/** Stands where something is that the viewer may not see; not to be taken for what is missing. */
export function Hidden() {
  const translate = useTranslate();
  return (
    <Typography component="span" color="text.secondary" title={translate("rights.hiddenHint")}>
      〈{translate("rights.hidden")}〉
    </Typography>
  );
}
