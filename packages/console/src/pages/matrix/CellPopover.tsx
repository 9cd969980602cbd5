import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import Popover from "@mui/material/Popover";
import Typography from "@mui/material/Typography";
import { useId, useLayoutEffect, useState } from "react";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { AssignDialog } from "../../components/acts/lazy-dialogs";
import type { Choice } from "../../components/acts/party-choices";
import { DutyName, dutyLine } from "../../components/DutyName";
import { NodeLink } from "../../components/NodeLink";
import { Nothing } from "../../components/Section";
import { AssignDocument, MatrixCellDocument } from "../../generated/graphql";
import { unreadWord } from "../../providers/refusal";
import { useAnswer } from "../../providers/use-answer";
import { CellPart } from "./CellPart";
import type { Holder } from "./parts";
import type { DutyRow, ShownPart } from "./rows";
import type { MatrixWords } from "./words";

const PICKABLE = ["Person", "Post", "OrgUnit", "Group"] as const;

/** What a cell says: each part with its basis, its beginning and its passage; and the way to another part. */
export function CellPopover({
  row,
  holder,
  column,
  parts,
  words,
  inForce,
  againstInForce,
  onClose,
}: {
  row: DutyRow;
  holder: Holder;
  /** Where the holder's column stands; 0 are the duties. */
  column: number;
  parts: readonly ShownPart[];
  words: MatrixWords;
  inForce: string | null;
  againstInForce: string | null;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const id = useId();
  const cell = useCell(row.duty.id, column);
  const isGone = parts.length > 0 && parts.every(({ change }) => change === "removed");
  const at = isGone ? againstInForce : inForce;
  const { data, isPending, error } = useAnswer(MatrixCellDocument, { id: row.duty.id, inForce: at });
  const duty = data?.node?.__typename === "Duty" ? data.node : null;
  const party = choiceOf(holder);
  if (cell === null) return null;
  return (
    <Popover
      open
      anchorEl={cell}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
      transformOrigin={{ vertical: "top", horizontal: "center" }}
      slotProps={{
        paper: { role: "dialog", "aria-labelledby": id, sx: { p: 2, width: 380, maxWidth: "92vw" } },
      }}
    >
      <Typography id={id} variant="subtitle1" component="h2" sx={{ fontWeight: 600 }}>
        <NodeLink id={holder.id}>{holder.name}</NodeLink>
      </Typography>
      <Typography variant="body2" component="div" sx={{ mb: 1 }}>
        <DutyName duty={row.duty} />
      </Typography>
      {parts.length === 0 && <Nothing>{translate("matrix.noPart")}</Nothing>}
      {isPending && <LinearProgress aria-label={translate("ra.page.loading")} />}
      {error && <Nothing>{translate(unreadWord(error))}</Nothing>}
      {parts.map((part) => (
        <CellPart key={part.role} part={part} duty={duty} words={words} />
      ))}
      {party && row.change !== "removed" && (
        <Box sx={{ mt: 1.5 }}>
          <ActButton does={AssignDocument} word="matrix.assignHere">
            {(close) => (
              <AssignDialog targetId={row.duty.id} about={dutyLine(row.duty)} party={party} onClose={close} />
            )}
          </ActButton>
        </Box>
      )}
    </Popover>
  );
}

/** The cell on the screen; it is there once the grid is drawn. */
function useCell(dutyId: string, column: number): HTMLElement | null {
  const [cell, setCell] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const row = `[data-testid="matrix"] tr[data-duty="${CSS.escape(dutyId)}"]`;
    const found = document.querySelector<HTMLElement>(`${row} td[data-column="${column}"]`);
    found?.scrollIntoView({ block: "nearest", inline: "nearest" });
    setCell(found);
  }, [dutyId, column]);
  return cell;
}

/** A class, or a name that nobody can read, cannot be picked. */
function choiceOf({ id, name }: Holder): Choice | undefined {
  const kind = PICKABLE.find((each) => id.startsWith(`${each}:`));
  return kind && { id, kind, name, place: "" };
}
