import Button from "@mui/material/Button";
import { SaveButton, Toolbar, useTranslate } from "react-admin";
import { useNavigate } from "react-router";

/** Save, or go back where one came from. */
export function FormToolbar() {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <Toolbar sx={{ gap: 1, px: 0, bgcolor: "transparent" }}>
      <SaveButton alwaysEnable />
      <Button onClick={() => void navigate(-1)}>{translate("ra.action.cancel")}</Button>
    </Toolbar>
  );
}
