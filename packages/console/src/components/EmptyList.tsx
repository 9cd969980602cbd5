import InboxOutlined from "@mui/icons-material/InboxOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { CreateButton, Loading, useListContext, useResourceContext, useTranslate } from "react-admin";
import { Link } from "react-router";
import { FirstSteps } from "./listing/FirstSteps";

/** What a table can bring in. */
const BROUGHT_IN: readonly string[] = ["orgUnits", "people", "posts"];

/** Said where a resource has no record at all: what to do, and what comes before it. */
export function EmptyList() {
  const translate = useTranslate();
  const resource = useResourceContext();
  const { isFetching } = useListContext();
  // What was empty when it was last looked at may have its first record by now.
  if (isFetching) return <Loading />;
  return (
    <Box
      sx={{ textAlign: "center", mx: "auto", my: { xs: 3, sm: 6 }, maxWidth: 480, color: "text.secondary" }}
    >
      <InboxOutlined sx={{ fontSize: 56 }} aria-hidden />
      <Typography sx={{ mb: 2 }}>{translate(`resources.${resource}.emptyHint`)}</Typography>
      <CreateButton variant="contained" />
      {resource && BROUGHT_IN.includes(resource) && (
        <Button component={Link} to="/transfer" sx={{ ml: 1 }}>
          {translate("transfer.link")}
        </Button>
      )}
      <FirstSteps />
    </Box>
  );
}
