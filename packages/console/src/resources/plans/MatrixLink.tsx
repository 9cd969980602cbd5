import TableChart from "@mui/icons-material/TableChart";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { Link } from "react-router";

/** To the plan's duties against those who have a part in them. */
export function MatrixLink({ planId }: { planId: string }) {
  const translate = useTranslate();
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<TableChart />}
      component={Link}
      to={`/matrix?planId=${encodeURIComponent(planId)}`}
    >
      {translate("matrix.link")}
    </Button>
  );
}
