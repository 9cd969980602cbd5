import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import { useTranslate } from "react-admin";
import { fillingWords } from "../../messages/filling-words";
import { useDays } from "../days";
import { WithWords } from "../words/WithWords";
import type { Restored } from "./use-draft";

/** Says that what stands below is a draft from before, as much of it as could come back, and lets it be thrown away. */
export function DraftNote({ restored, onDiscard }: { restored: Restored | null; onDiscard: () => void }) {
  if (restored === null) return null;
  return (
    <WithWords words={fillingWords}>
      <Note restored={restored} onDiscard={onDiscard} />
    </WithWords>
  );
}

function Note({ restored: { keptAt, isWhole }, onDiscard }: { restored: Restored; onDiscard: () => void }) {
  const translate = useTranslate();
  const { timeOf } = useDays();
  return (
    <Alert
      severity="info"
      role="status"
      action={
        <Button size="small" color="inherit" onClick={onDiscard}>
          {translate("filling.draft.discard")}
        </Button>
      }
    >
      {translate("filling.draft.restored", { time: timeOf(keptAt) })}
      {!isWhole && ` ${translate("filling.draft.notWhole")}`}
    </Alert>
  );
}
