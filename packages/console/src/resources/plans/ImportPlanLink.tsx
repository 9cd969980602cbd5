import PostAdd from "@mui/icons-material/PostAdd";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";

/** From the list of plans to taking one in from its document. */
export function ImportPlanLink() {
  const translate = useTranslate();
  return (
    <Button size="small" startIcon={<PostAdd />} component={Link} to="/readings">
      {translate("pages.menu.readings")}
    </Button>
  );
}
