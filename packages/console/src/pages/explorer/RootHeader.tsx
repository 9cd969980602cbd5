import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslate } from "react-admin";
import { Link as RouterLink, useLocation } from "react-router";
import { pathOf } from "../../components/paths";

/** What is explored: its kind, its name, where it belongs, and the way to its page. */
export function RootHeader({ id, name, children }: { id: string; name: string; children?: ReactNode }) {
  const translate = useTranslate();
  const path = pathOf(id);
  const heading = useFocusWhenLost();
  return (
    <Box component="header" sx={{ minWidth: 0 }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "center", flexWrap: "wrap", typography: "body2" }}>
        <Chip size="small" variant="outlined" label={translate(`domain.partyKind.${id.split(":")[0]}`)} />
        {children}
        {path && (
          <MuiLink component={RouterLink} to={path} underline="hover">
            {translate("explorer.record")}
          </MuiLink>
        )}
      </Box>
      <Typography
        ref={heading}
        tabIndex={-1}
        variant="h5"
        component="h2"
        sx={{ mt: 0.5, fontWeight: 600, maxWidth: "40em", overflowWrap: "anywhere", textWrap: "pretty" }}
      >
        {name}
      </Typography>
    </Box>
  );
}

/** The link by which one came here is gone, and the focus with it: it goes on at the heading. Not where one just opened the page. */
function useFocusWhenLost() {
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpened = useLocation().key === "default";
  useEffect(() => {
    if (!isOpened && document.activeElement === document.body) heading.current?.focus();
  }, [isOpened]);
  return heading;
}
