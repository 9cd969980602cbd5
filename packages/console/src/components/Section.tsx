import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import { type ReactNode, useEffect, useId, useRef } from "react";

/** A titled part of a page. */
export function Section({
  title,
  aside,
  takesFocus = false,
  children,
}: {
  title: string;
  aside?: ReactNode;
  /** It came in place of what had the focus, so that its reader goes on here. */
  takesFocus?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} sx={{ p: { xs: 2, sm: 3 } }}>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, flexWrap: "wrap", mb: 1.5 }}>
        <Typography ref={heading} id={id} variant="h6" component="h2" {...(takesFocus && { tabIndex: -1 })}>
          {title}
        </Typography>
        {aside}
      </Box>
      {children}
    </Paper>
  );
}

/** Said where a part has nothing to show. */
export function Nothing({ children }: { children: ReactNode }) {
  return <Typography color="text.secondary">{children}</Typography>;
}
