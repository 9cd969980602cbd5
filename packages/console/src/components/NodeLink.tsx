import MuiLink from "@mui/material/Link";
import type { TypographyProps } from "@mui/material/Typography";
import { createContext, useContext } from "react";
import { Link as RouterLink } from "react-router";
import { pathOf } from "./paths";

/** Where links lead: `_blank` within what would be lost, such as a form that is half filled in. */
export const LinkTarget = createContext<"_self" | "_blank">("_self");

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
  const target = useContext(LinkTarget);
  if (path === null) return <>{children}</>;
  return (
    <MuiLink
      component={RouterLink}
      to={path}
      target={target}
      variant={variant}
      underline="always"
      sx={{ textUnderlineOffset: "0.2em" }}
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </MuiLink>
  );
}
