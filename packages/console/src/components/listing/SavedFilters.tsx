import BookmarkBorder from "@mui/icons-material/BookmarkBorder";
import DeleteOutline from "@mui/icons-material/DeleteOutline";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import List from "@mui/material/List";
import ListItem from "@mui/material/ListItem";
import ListItemButton from "@mui/material/ListItemButton";
import ListItemText from "@mui/material/ListItemText";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { extractValidSavedQueries, useListContext, useSavedQueries, useTranslate } from "react-admin";
import { useNavigate } from "react-router";
import { SaveFilterForm } from "./SaveFilterForm";
import { isSameQuery, type SavedQuery, searchOf, withSaved } from "./saved-queries";

/** Filters with their order, kept under a name on this machine: apply, add, remove. */
export function SavedFilters() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { resource, filterValues, displayedFilters, sort, perPage } = useListContext();
  const [kept, setKept] = useSavedQueries(resource);
  const saved = extractValidSavedQueries(kept);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const now = { filter: filterValues, displayedFilters, sort, perPage };
  const apply = ({ value }: SavedQuery) => {
    setAnchor(null);
    void navigate({ search: searchOf(value) });
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<BookmarkBorder />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate("listing.saved.button")}
      </Button>
      <Popover
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
        slotProps={{
          paper: { role: "dialog", "aria-label": translate("listing.saved.button"), sx: { width: 320 } },
        }}
      >
        {saved.length === 0 && (
          <Typography variant="body2" color="text.secondary" sx={{ p: 2, pb: 0 }}>
            {translate("listing.saved.none")}
          </Typography>
        )}
        <List dense>
          {saved.map((query) => (
            <SavedLine
              key={query.label}
              query={query}
              isApplied={isSameQuery(query.value, now)}
              onApply={() => apply(query)}
              onRemove={() => setKept(saved.filter(({ label }) => label !== query.label))}
            />
          ))}
        </List>
        <SaveFilterForm onSave={(label) => setKept(withSaved(saved, { label, value: now }))} />
      </Popover>
    </>
  );
}

function SavedLine({
  query: { label },
  isApplied,
  onApply,
  onRemove,
}: {
  query: SavedQuery;
  isApplied: boolean;
  onApply: () => void;
  onRemove: () => void;
}) {
  const translate = useTranslate();
  return (
    <ListItem
      disablePadding
      secondaryAction={
        <IconButton
          edge="end"
          size="small"
          aria-label={translate("listing.saved.remove", { name: label })}
          onClick={onRemove}
        >
          <DeleteOutline fontSize="small" />
        </IconButton>
      }
    >
      <ListItemButton selected={isApplied} aria-current={isApplied || undefined} onClick={onApply}>
        <ListItemText primary={label} {...(isApplied && { secondary: translate("listing.saved.applied") })} />
      </ListItemButton>
    </ListItem>
  );
}
