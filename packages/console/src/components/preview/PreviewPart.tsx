import CheckCircleOutline from "@mui/icons-material/CheckCircleOutline";
import ErrorOutline from "@mui/icons-material/ErrorOutline";
import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { FoldedList } from "./FoldedList";

const ICONS = { bad: ErrorOutline, good: CheckCircleOutline };
const COLORS = { bad: "removed", good: "added" };

/** One kind of consequence with its number; left out where there is none. The sign says what the color says. */
export function PreviewPart<Item>({
  word,
  tone,
  items,
  count = items.length,
  keyOf,
  children,
}: {
  word: string;
  tone?: "bad" | "good";
  items: readonly Item[];
  /** How many there are, where a line stands for more than one. */
  count?: number;
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}) {
  const translate = useTranslate();
  if (items.length === 0) return null;
  const Icon = tone && ICONS[tone];
  const color = tone && COLORS[tone];
  return (
    <Box
      data-testid={`preview-${word}`}
      sx={color ? { p: 1, borderRadius: 1, bgcolor: `${color}.background`, color: `${color}.text` } : {}}
    >
      <Typography
        sx={{ fontWeight: 600, display: "flex", gap: 0.75, alignItems: "center" }}
        component="h3"
        variant="body2"
      >
        {Icon && <Icon fontSize="small" aria-hidden />}
        {translate(`assigning.preview.${word}`, { smart_count: count })}
      </Typography>
      <FoldedList items={items} keyOf={keyOf}>
        {children}
      </FoldedList>
    </Box>
  );
}
