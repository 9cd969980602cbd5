import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import { useId } from "react";
import { useTranslate } from "react-admin";
import { ConfirmDialog } from "../../../components/accounts/ConfirmDialog";
import { ActButton } from "../../../components/acts/ActButton";
import { Facts } from "../../../components/Facts";
import { NodeLink } from "../../../components/NodeLink";
import {
  ReplaceShiftDocument,
  RetireShiftDocument,
  type ShiftItemFragment,
} from "../../../generated/graphql";
import { ProposeSwapButton } from "../swaps/ProposeSwapButton";
import { useTimes } from "../use-times";
import { ReplaceShiftDialog } from "./lazy-dialogs";

/** A shift with all that is known of it, and what can be done with it. */
export function ShiftDialog({ shift, onClose }: { shift: ShiftItemFragment; onClose: () => void }) {
  const translate = useTranslate();
  const id = useId();
  const { spanOf } = useTimes();
  const { person, rota, seat, mode, note, replaces } = shift;
  const about = `${person.name} ${spanOf(shift)}`;
  const facts = [
    { label: translate("watch.shift.seat"), value: translate(`domain.watchSeat.${seat}`) },
    { label: translate("watch.shift.when"), value: spanOf(shift) },
    { label: translate("watch.shift.mode"), value: translate(`domain.watchMode.${mode}`) },
    { label: translate("watch.pick.label"), value: <NodeLink id={rota.id}>{rota.name}</NodeLink> },
    { label: translate("watch.shift.note"), value: note },
    { label: translate("watch.shift.replaced"), value: replaces?.person.name },
  ];
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{person.name}</DialogTitle>
      <DialogContent>
        <Facts facts={facts} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: "wrap", gap: 1 }}>
        <ProposeSwapButton shift={shift} />
        <ActButton does={ReplaceShiftDocument} word="watch.replaceShift" about={about}>
          {(close) => <ReplaceShiftDialog shift={shift} onClose={close} />}
        </ActButton>
        <ActButton does={RetireShiftDocument} word="watch.retireShift" about={about}>
          {(close) => (
            <ConfirmDialog
              word="watch.retireShift"
              about={about}
              document={RetireShiftDocument}
              input={{ id: shift.id, expectedVersion: shift.version }}
              onClose={close}
            />
          )}
        </ActButton>
        <Button onClick={onClose}>{translate("watch.shift.close")}</Button>
      </DialogActions>
    </Dialog>
  );
}
