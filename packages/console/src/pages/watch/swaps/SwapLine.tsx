import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { ConfirmDialog } from "../../../components/accounts/ConfirmDialog";
import { ActButton } from "../../../components/acts/ActButton";
import {
  AnswerShiftSwapDocument,
  type SwapItemFragment,
  WithdrawShiftSwapDocument,
} from "../../../generated/graphql";
import { useTimes } from "../use-times";
import { DeclineSwapDialog } from "./lazy-dialogs";

/** A proposal in words, where it stands, and what the viewer can do with it. */
export function SwapLine({ swap, selfId }: { swap: SwapItemFragment; selfId: string | null }) {
  const translate = useTranslate();
  const about = useAbout(swap);
  const { spanOf } = useTimes();
  const { shift, withShift, reason, answer, state } = swap;
  return (
    <Box sx={{ display: "grid", gap: 0.5, overflowWrap: "anywhere" }}>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <State state={state} />
        <strong>{about}</strong>
      </Box>
      <Typography variant="body2">
        {shift.rota.name} · {translate(`domain.watchSeat.${shift.seat}`)} · {spanOf(shift)}
      </Typography>
      {withShift && (
        <Typography variant="body2">
          {translate("watch.swap.withShift", { shift: spanOf(withShift) })}
        </Typography>
      )}
      {reason && <Typography variant="body2">{translate("watch.swap.reason", { text: reason })}</Typography>}
      {answer && <Typography variant="body2">{translate("watch.swap.answer", { text: answer })}</Typography>}
      {state === "PROPOSED" && <Acts swap={swap} about={about} selfId={selfId} />}
    </Box>
  );
}

/** Whoever it was made to answers; whoever made it takes it back. */
function Acts({ swap, about, selfId }: { swap: SwapItemFragment; about: string; selfId: string | null }) {
  const known = { id: swap.id, expectedVersion: swap.version };
  if (selfId === null) return null;
  return (
    <Box sx={{ display: "flex", gap: 1, mt: 0.5 }}>
      {swap.toPerson.id === selfId && (
        <>
          <ActButton does={AnswerShiftSwapDocument} word="watch.swap.agree" about={about}>
            {(close) => (
              <ConfirmDialog
                word="watch.swap.agree"
                about={about}
                document={AnswerShiftSwapDocument}
                input={{ ...known, agrees: true }}
                onClose={close}
              />
            )}
          </ActButton>
          <ActButton does={AnswerShiftSwapDocument} word="watch.swap.decline" about={about}>
            {(close) => <DeclineSwapDialog swap={swap} about={about} onClose={close} />}
          </ActButton>
        </>
      )}
      {swap.shift.person.id === selfId && (
        <ActButton does={WithdrawShiftSwapDocument} word="watch.swap.withdraw" about={about}>
          {(close) => (
            <ConfirmDialog
              word="watch.swap.withdraw"
              about={about}
              document={WithdrawShiftSwapDocument}
              input={known}
              onClose={close}
            />
          )}
        </ActButton>
      )}
    </Box>
  );
}

function useAbout({ shift, withShift, toPerson, startsAt, endsAt }: SwapItemFragment): string {
  const translate = useTranslate();
  const { spanOf } = useTimes();
  const named = { from: shift.person.name, to: toPerson.name };
  if (withShift) return translate("watch.swap.exchange", named);
  if (startsAt && endsAt)
    return translate("watch.swap.part", { ...named, span: spanOf({ startsAt, endsAt }) });
  return translate("watch.swap.whole", named);
}

const LOOKS = {
  PROPOSED: { bgcolor: "changed.background", color: "changed.text" },
  AGREED: { bgcolor: "added.background", color: "added.text" },
  DECLINED: { bgcolor: "removed.background", color: "removed.text" },
  WITHDRAWN: {},
} as const;

function State({ state }: { state: SwapItemFragment["state"] }) {
  const translate = useTranslate();
  return <Chip size="small" label={translate(`domain.swapState.${state}`)} sx={LOOKS[state]} />;
}
