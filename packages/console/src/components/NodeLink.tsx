import MuiLink from "@mui/material/Link";
import type { TypographyProps } from "@mui/material/Typography";
import { Link as RouterLink } from "react-router";
import { pathOf } from "./paths";

/** The name of a node, leading to its page where it has one. */
export function NodeLink({
  id,
  children,
  variant = "inherit",
}: {
  id: string;
  children: string;
  variant?: TypographyProps["variant"];
}) {
  const path = pathOf(id);
  if (path === null) return <>{children}</>;
  return (
    <MuiLink
      component={RouterLink}
      to={path}
      variant={variant}
      underline="always"
      sx={{ textUnderlineOffset: "0.2em" }}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </MuiLink>
  );
}
