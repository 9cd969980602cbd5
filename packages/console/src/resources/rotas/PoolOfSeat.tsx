import ArrowDownward from "@mui/icons-material/ArrowDownward";
import ArrowUpward from "@mui/icons-material/ArrowUpward";
import Close from "@mui/icons-material/Close";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslate } from "react-admin";
import { PersonPicker } from "../../pages/mine/PersonPicker";
import type { Seat } from "../../pages/watch/seats";
import type { Place } from "./pool";

/** The pool of a seat: its people in their order, each to be moved or taken out, and a field for another. */
export function PoolOfSeat({
  seat,
  places,
  onAdd,
  onRemove,
  onMove,
}: {
  seat: Seat;
  places: readonly Place[];
  onAdd: (person: { personId: string; name: string }) => void;
  onRemove: (place: Place) => void;
  onMove: (place: Place, by: 1 | -1) => void;
}) {
  const translate = useTranslate();
  const id = useId();
  // A field that has given its person is made anew, empty.
  const [added, setAdded] = useState(0);
  return (
    <Box component="section" aria-labelledby={id} sx={{ mb: 2 }}>
      <Typography id={id} component="h3" variant="subtitle2">
        {translate(`domain.watchSeat.${seat}`)}
      </Typography>
      <Box component="ol" sx={{ m: 0, mb: 1, pl: 3 }}>
        {places.map((place, at) => (
          <li key={place.personId}>
            <Box sx={{ display: "flex", alignItems: "center" }}>
              <Box component="span" sx={{ flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" }}>
                {place.name}
              </Box>
              <IconButton
                size="small"
                disabled={at === 0}
                aria-label={translate("watch.members.set.up", { name: place.name })}
                onClick={() => onMove(place, -1)}
              >
                <ArrowUpward fontSize="small" />
              </IconButton>
              <IconButton
                size="small"
                disabled={at === places.length - 1}
                aria-label={translate("watch.members.set.down", { name: place.name })}
                onClick={() => onMove(place, 1)}
              >
                <ArrowDownward fontSize="small" />
              </IconButton>
              <IconButton
                size="small"
                aria-label={translate("watch.members.set.remove", { name: place.name })}
                onClick={() => onRemove(place)}
              >
                <Close fontSize="small" />
              </IconButton>
            </Box>
          </li>
        ))}
      </Box>
      <PersonPicker
        key={added}
        label={translate("watch.members.set.who")}
        chosen={null}
        onChoose={(person) => {
          if (person === null || places.some(({ personId }) => personId === person.id)) return;
          onAdd({ personId: person.id, name: person.name });
          setAdded(added + 1);
        }}
      />
    </Box>
  );
}
