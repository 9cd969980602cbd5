import CheckCircle from "@mui/icons-material/CheckCircleOutlined";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslate } from "react-admin";
import { useSay } from "../../../components/listing/use-say";
import { draftOf } from "../draft/draft-json";
import type { Keeper, LoadedReading } from "./use-reading";

/** Whether all is kept, in a word beside the title. */
export function SaveState({ keeper: { saving, reading, isLocked } }: { keeper: Keeper }) {
  const translate = useTranslate();
  const say = useSay();
  if (isLocked || saving.state === "failed" || saving.state === "conflict") return null;
  const time = say.time(reading.updatedAt);
  return (
    <Typography
      role="status"
      variant="body2"
      color="text.secondary"
      data-testid="save-state"
      sx={{ display: "flex", alignItems: "center", gap: 0.5 }}
    >
      {saving.state === "saved" && <CheckCircle fontSize="inherit" color="success" />}
      {translate(`reading.save.${saving.state}`, { time: time.slice(-5), day: time.slice(0, 10) })}
    </Typography>
  );
}

/** What stands between the edits and the server: a failure with its reasons, or what somebody else saved meanwhile. */
export function SaveTrouble({ keeper, takeTheirs, keepMine }: LoadedReading & { keeper: Keeper }) {
  const translate = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const { saving } = keeper;
  const act = (word: string, run: () => Promise<unknown>) => (
    <Button
      size="small"
      variant="outlined"
      color="inherit"
      disabled={isBusy}
      onClick={() => {
        setBusy(true);
        void run().finally(() => setBusy(false));
      }}
    >
      {translate(`reading.save.${word}`)}
    </Button>
  );
  if (saving.state === "conflict")
    return (
      <Alert severity="warning" role="alert" data-testid="conflict">
        {translate("reading.save.conflict")}
        <Box sx={ACTS}>
          {act("takeTheirs", takeTheirs)}
          {act("keepMine", keepMine)}
        </Box>
      </Alert>
    );
  if (saving.state !== "failed") return null;
  return (
    <Alert severity="error" role="alert">
      {translate("reading.save.failed", { reason: translate(saving.word) })}
      <ul>
        {saving.faults.map(({ path, code }) => (
          <li key={path.join()}>
            {translate("reading.save.fault", {
              place: placeSaid(keeper, path),
              reason: translate(`reading.fault.${code}`, {
                _: translate(`refusals.fault.${code}`, { _: translate("refusals.fault.OTHER") }),
              }),
            })}
          </li>
        ))}
      </ul>
      <Box sx={ACTS}>{act("retry", keeper.flush)}</Box>
    </Alert>
  );
}

const ACTS = { display: "flex", gap: 1, flexWrap: "wrap", mt: 1 } as const;

/** The words at a place of the draft that was refused; where there are none, the place itself. */
function placeSaid({ draft }: Keeper, path: readonly string[]): string {
  const words = path
    .slice(1)
    .reduce<unknown>(
      (at, part) => (typeof at === "object" && at !== null ? Reflect.get(at, part) : undefined),
      draftOf(draft),
    );
  if (typeof words !== "string" || words === "") return path.slice(1).join(" ");
  return words.length > 30 ? `${words.slice(0, 30)}…` : words;
}
