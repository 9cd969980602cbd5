import Tune from "@mui/icons-material/Tune";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Collapse from "@mui/material/Collapse";
import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type ReactNode, useState } from "react";

/** On a phone behind a button, so that the answer comes first; else at hand. */
export function FoldOnPhone({ label, children }: { label: string; children: ReactNode }) {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const [isOpen, setOpen] = useState(false);
  if (!isNarrow) return <>{children}</>;
  return (
    <Box sx={{ displayPrint: "none" }}>
      <Button
        size="small"
        variant="outlined"
        startIcon={<Tune />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      <Collapse in={isOpen}>
        <Box sx={{ display: "grid", gap: 1.5, pt: 1.5 }}>{children}</Box>
      </Collapse>
    </Box>
  );
}
