import Typography from "@mui/material/Typography";
import { useGetResourceLabel, useResourceContext } from "react-admin";
import { HEARD_ONLY } from "../heard-only";

/** What is listed: on paper, and for those who hear the page; on the screen it stands in the bar at the top. */
export function ListHeading() {
  const resource = useResourceContext() ?? "";
  const nameOf = useGetResourceLabel();
  return (
    <Typography
      variant="h5"
      component="h1"
      sx={{ "@media screen": HEARD_ONLY, "@media print": { fontWeight: 600, mb: 1 } }}
    >
      {nameOf(resource, 2)}
    </Typography>
  );
}
