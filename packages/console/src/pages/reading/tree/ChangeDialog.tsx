import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { setRole } from "../draft/draft-edits";
import { type DraftModel, GROUP_KINDS, LISTS, MEMBER_ROLES } from "../draft/draft-model";
import { moveInto, moveTo } from "../draft/draft-places";
import { possibleParents, setKind, setParent } from "../draft/group-edits";
import { useWorkbench } from "../workbench";
import { ChoiceField } from "./ChoiceField";
import type { TreeRow } from "./tree-rows";

/** What a line is and where it belongs: the role of a member, the side of a unit, the kind of a group. */
export function ChangeDialog({ row, onClose }: { row: TreeRow; onClose: () => void }) {
  const translate = useTranslate();
  const { keeper } = useWorkbench();
  const { draft } = keeper;
  const { group, member } = row;
  const isGroup = row.slot === "group";
  const above = draft.groups.find(({ name }) => name.text === group?.parent?.text);
  const [as, setAs] = useState<string>(isGroup ? (group?.kind ?? "") : row.slot);
  const [where, setWhere] = useState<string>(isGroup ? (above?.key ?? "") : (group?.key ?? ""));
  const codes = isGroup ? GROUP_KINDS : member ? MEMBER_ROLES : LISTS;
  const places = isGroup ? possibleParents(draft, group?.key ?? "") : draft.groups;
  const change = (model: DraftModel): DraftModel => {
    const kind = GROUP_KINDS.find((each) => each === as);
    if (isGroup && kind) return setParent(setKind(model, row.id, kind), row.id, where || null);
    const role = MEMBER_ROLES.find((each) => each === as);
    if (member && role) return moveTo(setRole(model, member.key, role), member.key, where);
    const list = LISTS.find((each) => each === as);
    return list ? moveInto(model, row.id, list, where) : model;
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="change-title">
      <DialogTitle id="change-title" sx={{ overflowWrap: "anywhere" }}>
        {row.fact?.text}
      </DialogTitle>
      <DialogContent sx={{ display: "grid", gap: 2 }}>
        <ChoiceField
          label={translate(isGroup ? "reading.change.kind" : "reading.change.as")}
          value={as}
          onValue={setAs}
          choices={codes.map((code) => ({
            value: code,
            said: translate(isGroup ? `reading.groupKind.${code}` : `reading.slot.${code}`),
          }))}
        />
        <ChoiceField
          label={translate(isGroup ? "reading.change.under" : "reading.change.group")}
          value={where}
          onValue={setWhere}
          choices={[
            ...(isGroup ? [{ value: "", said: translate("reading.change.underNone") }] : []),
            ...places.map(({ key, name }) => ({ value: key, said: name.text })),
          ]}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate("ra.action.cancel")}</Button>
        <Button
          variant="contained"
          onClick={() => {
            keeper.edit(change);
            onClose();
          }}
        >
          {translate("reading.edit.keep")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
