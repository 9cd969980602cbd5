import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { LocalesMenuButton, LoginForm, Notification, useTranslate } from "react-admin";
import { DocumentLanguage } from "../layout/DocumentLanguage";

export function SignInPage() {
  const translate = useTranslate();
  return (
    <Box
      component="main"
      sx={{
        minHeight: "100dvh",
        display: "grid",
        placeItems: "center",
        p: 2,
        bgcolor: "background.default",
        color: "text.primary",
      }}
    >
      <DocumentLanguage />
      <Paper variant="outlined" sx={{ width: "100%", maxWidth: 400, p: { xs: 2, sm: 3 } }}>
        <Box sx={{ display: "flex", justifyContent: "flex-end" }}>
          <LocalesMenuButton />
        </Box>
        <Box sx={{ textAlign: "center", mb: 1 }}>
          <Box component="img" src="/icon.svg" alt="" sx={{ width: 48, height: 48, mb: 1 }} />
          <Typography variant="h5" component="h1" sx={{ fontWeight: 700 }}>
            {translate("pages.product")}
          </Typography>
          <Typography color="text.secondary" gutterBottom>
            {translate("pages.productAlias")}
          </Typography>
          <Typography variant="body2">{translate("pages.tagline")}</Typography>
        </Box>
        <LoginForm sx={{ "& .RaLoginForm-content": { width: "auto", px: 0 } }} />
        <Typography variant="body2" color="text.secondary" sx={{ textAlign: "center" }}>
          {translate("pages.signIn.hint")}
        </Typography>
      </Paper>
      <Notification />
    </Box>
  );
}
