import AttachFile from "@mui/icons-material/AttachFile";
import DeleteOutline from "@mui/icons-material/DeleteOutline";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import type { Theme } from "@mui/material/styles";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useState } from "react";
import { Confirm, useLocaleState, useNotify, useTranslate } from "react-admin";
import { useDays } from "../../components/days";
import { EvidenceBox } from "../../components/evidence/EvidenceBox";
import { RemoveResultDocument, type ResultItemFragment } from "../../generated/graphql";
import { failureWord } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { figureWords } from "./ResultChart";

/** Where there is no room for columns, what is said of a figure stands under each other. */
const onPhone = (theme: Theme) => ({
  overflowX: "auto",
  [theme.breakpoints.down("sm")]: {
    "& thead": { display: "none" },
    "& tbody tr": {
      display: "flex",
      flexWrap: "wrap",
      alignItems: "center",
      columnGap: 1.5,
      py: 1,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    "& tbody td": { border: 0, p: 0 },
    "& tbody td[colspan]": { width: "100%" },
  },
});

const COLUMNS = ["day", "label", "value", "author", "evidence"] as const;

/** The figures, the latest day first, each with the files that bear it out. */
export function ResultTable({
  results,
  isFixed,
  isLed,
}: {
  results: readonly ResultItemFragment[];
  isFixed: boolean;
  isLed: boolean;
}) {
  const translate = useTranslate();
  return (
    <Box sx={onPhone}>
      <Table size="small" aria-label={translate("evidence.results.title")}>
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableCell key={column} align={column === "value" ? "right" : "left"}>
                {translate(`evidence.results.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {results.map((result) => (
            <ResultRow key={result.id} result={result} isFixed={isFixed} isLed={isLed} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function ResultRow({
  result,
  isFixed,
  isLed,
}: {
  result: ResultItemFragment;
  isFixed: boolean;
  isLed: boolean;
}) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { dateOf } = useDays();
  const [isOpen, setOpen] = useState(false);
  const { id, label, value, unit, onDay, note, authorName, evidence } = result;
  const name = `${label} ${figureWords(value, unit, locale)}`;
  return (
    <>
      <TableRow data-testid="result">
        <TableCell sx={{ whiteSpace: "nowrap" }}>{dateOf(onDay)}</TableCell>
        <TableCell>
          {label}
          {note && <Box sx={{ color: "text.secondary", typography: "body2" }}>{note}</Box>}
        </TableCell>
        <TableCell align="right" sx={{ whiteSpace: "nowrap", fontWeight: 600 }}>
          {figureWords(value, unit, locale)}
        </TableCell>
        <TableCell>{authorName}</TableCell>
        <TableCell sx={{ whiteSpace: "nowrap" }}>
          <Button
            size="small"
            startIcon={<AttachFile />}
            aria-expanded={isOpen}
            aria-label={translate("evidence.results.show", { name })}
            onClick={() => setOpen(!isOpen)}
          >
            {translate("evidence.count", { count: evidence.length })}
          </Button>
          {!isFixed && isLed && <RemoveButton id={id} name={name} />}
        </TableCell>
      </TableRow>
      {isOpen && (
        <TableRow>
          <TableCell colSpan={COLUMNS.length}>
            <EvidenceBox targetId={id} evidence={evidence} isFixed={isFixed} isLed={isLed} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

function RemoveButton({ id, name }: { id: string; name: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending, isAllowed } = useTell(RemoveResultDocument);
  const settled = {
    onSuccess: () => notify("evidence.removed", { type: "success" }),
    onError: (error: Error) => notify(failureWord(error), { type: "error" }),
    onSettled: () => setOpen(false),
  };
  if (!isAllowed) return null;
  return (
    <>
      <IconButton
        size="small"
        onClick={() => setOpen(true)}
        aria-label={translate("evidence.results.remove", { name })}
      >
        <DeleteOutline fontSize="small" />
      </IconButton>
      <Confirm
        isOpen={isOpen}
        loading={isPending}
        title="evidence.results.removeTitle"
        content="evidence.results.removeContent"
        confirm="evidence.removeButton"
        onConfirm={() => mutate({ id }, settled)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
