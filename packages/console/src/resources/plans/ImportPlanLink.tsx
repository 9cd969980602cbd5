import PostAdd from "@mui/icons-material/PostAdd";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { useMayOpen } from "../../components/rights/page-needs";

/** From the list of plans to taking one in from its document. */
export function ImportPlanLink() {
  const translate = useTranslate();
  const mayOpen = useMayOpen();
  if (!mayOpen("/readings")) return null;
  return (
    <Button size="small" startIcon={<PostAdd />} component={Link} to="/readings">
      {translate("pages.menu.readings")}
    </Button>
  );
}
