import Divider from "@mui/material/Divider";
import ListItemText from "@mui/material/ListItemText";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { placeAfter } from "../document/document-marks";
import { setSpan } from "../draft/draft-edits";
import { canSplit, dutyAfter, mergeDuties, splitAtMarks } from "../draft/duty-edits";
import { useWorkbench, type Workbench } from "../workbench";
import type { TreeRow } from "./tree-rows";

interface Act {
  word: string;
  keys?: string;
  run: () => void;
}

/** What can be done with a line, for mouse, keys and fingers alike. */
export function LineMenu({
  row,
  at,
  onEdit,
  onRemove,
  onClose,
}: {
  row: TreeRow;
  at: HTMLElement;
  onEdit: () => void;
  onRemove: () => void;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const bench = useWorkbench();
  const acts = bench.keeper.isLocked
    ? actsOfPlace(row, bench)
    : [
        ...(row.fact ? [{ word: "edit", keys: "F2", run: onEdit }] : []),
        ...actsOfPlace(row, bench),
        ...actsOfChange(row, bench),
        ...(row.slot === "duties" ? actsOfDuty(row, bench) : []),
      ];
  const item = ({ word, keys, run }: Act) => (
    <MenuItem
      key={word}
      dense
      onClick={() => {
        onClose();
        // The menu gives the focus back to its line; what the act opens takes it from there.
        requestAnimationFrame(run);
      }}
    >
      <ListItemText>{translate(`reading.act.${word}`)}</ListItemText>
      {keys && (
        <Typography variant="body2" color="text.secondary" sx={{ ml: 3 }}>
          {keys}
        </Typography>
      )}
    </MenuItem>
  );
  return (
    <Menu
      open
      anchorEl={at}
      onClose={onClose}
      slotProps={{ list: { "aria-label": translate("reading.tree.actsOf", { name: row.fact?.text ?? "" }) } }}
    >
      {acts.map(item)}
      {!bench.keeper.isLocked &&
        (row.fact || row.member) && [
          <Divider key="divider" />,
          item({ word: row.slot === "group" ? "removeGroup" : "remove", keys: "Delete", run: onRemove }),
        ]}
    </Menu>
  );
}

function actsOfPlace(row: TreeRow, bench: Workbench): Act[] {
  const key = (row.fact ?? row.below[0])?.key;
  const hasPlace = (row.fact ?? row.below[0])?.span != null;
  return key !== undefined && hasPlace
    ? [
        {
          word: "show",
          keys: "Enter",
          run: () => bench.choose({ key, row: row.id, from: "draft", focus: "document" }),
        },
      ]
    : [];
}

function actsOfChange({ id, slot, fact, group }: TreeRow, bench: Workbench): Act[] {
  const { keeper } = bench;
  const place = fact && placeAfter(keeper.reading.text, fact.text, fact.span?.end ?? 0);
  const isOther = place !== null && place.start !== fact?.span?.start;
  return [
    ...(fact && group && slot !== "post" && slot !== "host"
      ? [{ word: slot === "group" ? "changeGroup" : "change", run: () => bench.setChanging(id) }]
      : []),
    { word: "add", keys: "Insert", run: () => bench.setAdding({ row: id }) },
    ...(fact && place && isOther
      ? [
          {
            word: "findPlace",
            run: () => {
              keeper.edit((model) => setSpan(model, fact.key, place));
              bench.chooseFact(fact.key, "draft");
            },
          },
        ]
      : []),
  ];
}

function actsOfDuty({ fact, group }: TreeRow, { keeper }: Workbench): Act[] {
  const after = group && fact && dutyAfter(group, fact.key);
  const { text } = keeper.reading;
  return [
    ...(fact && group && canSplit(fact)
      ? [{ word: "split", run: () => keeper.edit((model) => splitAtMarks(model, fact.key, text)) }]
      : []),
    ...(after
      ? [
          {
            word: "merge",
            run: () => keeper.edit((model) => mergeDuties(model, [fact.key, after.key], text)),
          },
        ]
      : []),
  ];
}
