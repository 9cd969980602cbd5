import Button from "@mui/material/Button";
import { SaveButton, Toolbar, useRedirect, useResourceContext, useTranslate } from "react-admin";
import { useLocation, useNavigate } from "react-router";

/** Save, or go back where one came from; to the list where one came by a link from outside. */
export function FormToolbar() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const redirect = useRedirect();
  const resource = useResourceContext();
  // The router gives this key to the first page that it shows.
  const isFirst = useLocation().key === "default";
  return (
    // The buttons begin where the fields above them begin.
    <Toolbar sx={{ gap: 1, px: { xs: 2, sm: 2 }, bgcolor: { xs: "background.paper", sm: "transparent" } }}>
      <SaveButton alwaysEnable />
      <Button onClick={() => void (isFirst ? redirect("list", resource) : navigate(-1))}>
        {translate("ra.action.cancel")}
      </Button>
    </Toolbar>
  );
}
