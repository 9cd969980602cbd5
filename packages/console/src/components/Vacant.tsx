import Chip from "@mui/material/Chip";
import { useTranslate } from "react-admin";

/** 空缺, in red. */
export function Vacant() {
  const translate = useTranslate();
  return <Chip size="small" color="error" variant="outlined" label={translate("pages.common.vacant")} />;
}
