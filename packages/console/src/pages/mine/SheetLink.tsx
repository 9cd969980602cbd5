import AssignmentInd from "@mui/icons-material/AssignmentInd";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";

/** Leads from a person to all that they answer for, on one sheet. */
export function SheetLink({ personId }: { personId: string }) {
  const translate = useTranslate();
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<AssignmentInd />}
      component={Link}
      to={`/mine?personId=${encodeURIComponent(personId)}`}
    >
      {translate("mine.sheet")}
    </Button>
  );
}
