import InboxOutlined from "@mui/icons-material/InboxOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { CreateButton, Loading, useListContext, useResourceContext, useTranslate } from "react-admin";
import { Link } from "react-router";
import { FirstSteps } from "./listing/FirstSteps";
import { useMayOpen } from "./rights/page-needs";

/** What can be brought in rather than entered: by a table, or by the document that says it. */
const BROUGHT_IN: Record<string, { to: string; word: string }> = {
  orgUnits: { to: "/transfer", word: "transfer.link" },
  people: { to: "/transfer", word: "transfer.link" },
  posts: { to: "/transfer", word: "transfer.link" },
  plans: { to: "/readings", word: "pages.menu.readings" },
};

/** Said where a resource has no record at all: what to do, and what comes before it. */
export function EmptyList() {
  const translate = useTranslate();
  const resource = useResourceContext() ?? "";
  const mayOpen = useMayOpen();
  const broughtIn = BROUGHT_IN[resource];
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
      {broughtIn && mayOpen(broughtIn.to) && (
        <Button component={Link} to={broughtIn.to} sx={{ ml: 1 }}>
          {translate(broughtIn.word)}
        </Button>
      )}
      <FirstSteps />
    </Box>
  );
}
