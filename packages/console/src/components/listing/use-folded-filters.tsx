import FilterList from "@mui/icons-material/FilterList";
import Button from "@mui/material/Button";
import { type ReactNode, useState } from "react";
import { useListContext, useTranslate } from "react-admin";

/** The search stays, all other filters are out of sight; they are kept, so that what they hold is not lost. */
const FOLDED = { "& .filter-field:not([data-source='q'])": { display: "none" } };

/** On a phone the filters would fill the screen: only the search stands there until the others are asked for. */
export function useFoldedFilters(isPhone: boolean): { sx: object; fold: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  if (!isPhone) return { sx: {}, fold: null };
  return {
    sx: isOpen ? {} : FOLDED,
    fold: <FoldButton isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />,
  };
}

/** Says how many conditions hold, so that none is forgotten while it cannot be seen. */
function FoldButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const count = Object.entries(filterValues ?? {}).filter(
    ([source, value]) => source !== "q" && value !== undefined && value !== null && value !== "",
  ).length;
  return (
    <Button
      size="small"
      startIcon={<FilterList />}
      aria-expanded={isOpen}
      onClick={onToggle}
      variant={count > 0 ? "outlined" : "text"}
    >
      {isOpen ? translate("mine.phone.fold") : translate("mine.phone.filters", { smart_count: count })}
    </Button>
  );
}
