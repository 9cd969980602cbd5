import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { PlainList } from "./PlainList";

/** What is entered already and begins on a later day; nothing where there is none. */
export function ToCome<Item extends { id: string }>({
  items,
  children,
}: {
  items: readonly Item[];
  children: (item: Item) => ReactNode;
}) {
  const translate = useTranslate();
  if (items.length === 0) return null;
  return (
    <Box sx={{ mt: 2, pl: 2, borderLeft: 4, borderColor: "divider" }}>
      <Typography variant="subtitle2" component="h3">
        {translate("keeping.toCome")}
      </Typography>
      <PlainList>
        {items.map((item) => (
          <li key={item.id}>{children(item)}</li>
        ))}
      </PlainList>
    </Box>
  );
}
