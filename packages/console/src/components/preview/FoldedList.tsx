import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { type ReactNode, useState } from "react";
import { useTranslate } from "react-admin";

const SHOWN = 5;

/** Lines under each other, of which those beyond the fifth come when they are asked for. */
export function FoldedList<Item>({
  items,
  keyOf,
  children,
}: {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? items : items.slice(0, SHOWN);
  const hidden = items.length - SHOWN;
  return (
    <>
      <Box component="ul" sx={{ m: 0, pl: 2.5, typography: "body2", overflowWrap: "anywhere" }}>
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </Box>
      {hidden > 0 && (
        <Button size="small" color="inherit" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen
            ? translate("assigning.preview.fold")
            : translate("assigning.preview.more", { smart_count: hidden })}
        </Button>
      )}
    </>
  );
}
