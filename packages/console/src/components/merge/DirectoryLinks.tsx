import CallMerge from "@mui/icons-material/CallMerge";
import UploadFile from "@mui/icons-material/UploadFile";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { useMayOpen } from "../rights/page-needs";

/** From a list of people or units to bringing in many of them, and to those that may be there twice. */
export function DirectoryLinks({ of }: { of: "people" | "units" }) {
  const translate = useTranslate();
  const mayOpen = useMayOpen();
  return (
    <>
      {mayOpen("/namesakes") && (
        <Button size="small" startIcon={<CallMerge />} component={Link} to={`/namesakes?of=${of}`}>
          {translate("transfer.namesakes.link")}
        </Button>
      )}
      {mayOpen("/transfer") && (
        <Button
          size="small"
          startIcon={<UploadFile />}
          component={Link}
          to="/transfer"
          // Tables are brought in at a desk; on a phone the menu leads there.
          sx={{ display: { xs: "none", sm: "inline-flex" } }}
        >
          {translate("transfer.link")}
        </Button>
      )}
    </>
  );
}
