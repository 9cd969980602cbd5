import LockOutlined from "@mui/icons-material/LockOutlined";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { Title, useTranslate } from "react-admin";
import { Link } from "react-router";
import { useRights } from "../../providers/use-may";
import { useRoleNames } from "./use-role-names";

/** Said in place of a screen that the viewer may not see: that it is so, as what one is signed in, and whom to ask. */
export function MayNot() {
  const translate = useTranslate();
  const { roles } = useRights();
  const names = useRoleNames()(roles);
  return (
    <Box
      sx={{ mx: "auto", my: { xs: 3, sm: 8 }, maxWidth: 520, textAlign: "center", overflowWrap: "anywhere" }}
      data-testid="may-not"
    >
      <Title title="rights.mayNot.title" />
      <LockOutlined sx={{ fontSize: 56, color: "text.secondary" }} aria-hidden />
      <Typography variant="h5" component="h1" sx={{ fontWeight: 600, mb: 1 }}>
        {translate("rights.mayNot.title")}
      </Typography>
      <Typography sx={{ mb: 1 }}>
        {translate(roles.length > 0 ? "rights.mayNot.roles" : "rights.mayNot.noRole", { roles: names })}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 3 }}>
        {translate("rights.mayNot.ask")}
      </Typography>
      <Button variant="contained" component={Link} to="/">
        {translate("rights.mayNot.home")}
      </Button>
    </Box>
  );
}
