import LockOutlined from "@mui/icons-material/LockOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Title, useGetIdentity, useRefresh, useTranslate } from "react-admin";

/** Said to who is signed in and has no role that reads anything: why nothing is shown, and what to do about it. */
export function NoRole() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { identity } = useGetIdentity();
  return (
    <Box
      sx={{ mx: "auto", my: { xs: 3, sm: 8 }, maxWidth: 560, textAlign: "center", overflowWrap: "anywhere" }}
      data-testid="no-role"
    >
      <Title title="pages.home.title" />
      <LockOutlined sx={{ fontSize: 56, color: "text.secondary" }} aria-hidden />
      <Typography variant="h5" component="h1" sx={{ fontWeight: 600, mb: 1 }}>
        {translate("rights.noRole.title")}
      </Typography>
      <Typography sx={{ mb: 1 }}>
        {translate("rights.noRole.said", { account: identity?.fullName ?? "" })}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 3 }}>
        {translate("rights.noRole.ask")}
      </Typography>
      <Button variant="contained" onClick={refresh}>
        {translate("rights.noRole.again")}
      </Button>
    </Box>
  );
}
