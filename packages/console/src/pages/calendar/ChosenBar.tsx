import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useNotify, useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import {
  RetireCalendarDayDocument,
  SetCalendarDaysDocument,
  type ShownDayFragment,
} from "../../generated/graphql";
import { failureWord } from "../../providers/refusal";
import { useTell } from "../../providers/use-tell";
import { spansOf } from "./day-walk";
import { SetDaysDialog } from "./lazy-dialog";
import { useDayWords } from "./use-day-words";

/** Above the menus of a phone, below dialogs. */
const BAR = {
  position: "sticky",
  bottom: { xs: 64, sm: 8 },
  zIndex: 2,
  display: "flex",
  flexWrap: "wrap",
  alignItems: "center",
  gap: 1.5,
  p: 1.5,
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  bgcolor: "background.paper",
  boxShadow: 3,
} as const;

/** Which days are chosen, and what can be done with them: set them, or give back those that the body has set. */
export function ChosenBar({
  days,
  onDone,
  onClear,
}: {
  days: readonly ShownDayFragment[];
  onDone: () => void;
  onClear: () => void;
}) {
  const translate = useTranslate();
  const about = useAbout(days);
  const [first] = days;
  return (
    <Box component="section" aria-label={translate("calendar.chosen.title")} sx={BAR}>
      <Typography role="status" sx={{ flex: "1 1 12rem", overflowWrap: "anywhere" }}>
        {about}
      </Typography>
      <ActButton does={SetCalendarDaysDocument} word="calendar.set" about={about}>
        {(close) => (
          <SetDaysDialog
            days={days.map(({ day }) => day)}
            about={about}
            defaults={{ kind: first?.set ? first.kind : "HOLIDAY", name: (first?.set && first.name) || "" }}
            onSet={onDone}
            onClose={close}
          />
        )}
      </ActButton>
      <GiveBack days={days} onDone={onDone} />
      <Button size="small" onClick={onClear}>
        {translate("calendar.chosen.clear")}
      </Button>
    </Box>
  );
}

/** Gives the days that the body has set back to the official arrangement. */
function GiveBack({ days, onDone }: { days: readonly ShownDayFragment[]; onDone: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { mutateAsync, isAllowed, isPending } = useTell(RetireCalendarDayDocument);
  const set = days.flatMap((day) => day.set ?? []);
  if (!isAllowed || set.length === 0) return null;
  const giveBack = async () => {
    try {
      for (const { id, version } of set) await mutateAsync({ id, expectedVersion: version });
      notify("calendar.back.done", { type: "success", messageArgs: { _: translate("calendar.back.done") } });
      onDone();
    } catch (error) {
      notify(failureWord(error), { type: "error" });
    }
  };
  return (
    <Button size="small" variant="outlined" disabled={isPending} onClick={() => void giveBack()}>
      {translate("calendar.back.button", { smart_count: set.length })}
    </Button>
  );
}

/** How many days and which; where they are in many places, the first of them. */
function useAbout(days: readonly ShownDayFragment[]): string {
  const translate = useTranslate();
  const { spanOf } = useDayWords();
  const spans = spansOf(days.map(({ day }) => day));
  const named = spans.slice(0, MOST_NAMED).map(({ from, to }) => spanOf(from, to));
  if (spans.length > MOST_NAMED) named.push("…");
  return translate("calendar.chosen.count", {
    smart_count: days.length,
    days: named.join(translate("calendar.comma")),
  });
}

const MOST_NAMED = 6;
