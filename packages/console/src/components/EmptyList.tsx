import InboxOutlined from "@mui/icons-material/InboxOutlined";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { CreateButton, useResourceContext, useTranslate } from "react-admin";

/** Said where a resource has no record at all: what to do. */
export function EmptyList() {
  const translate = useTranslate();
  const resource = useResourceContext();
  return (
    <Box sx={{ textAlign: "center", mx: "auto", my: 8, maxWidth: 420, color: "text.secondary" }}>
      <InboxOutlined sx={{ fontSize: 56 }} aria-hidden />
      <Typography sx={{ mb: 2 }}>{translate(`resources.${resource}.emptyHint`)}</Typography>
      <CreateButton variant="contained" />
    </Box>
  );
}
