import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import LinearProgress from "@mui/material/LinearProgress";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { useInstants } from "../../../components/days";
import { refusedOf } from "../../../providers/refusal";
import { openDoubts } from "../document/doubts";
import type { Keeper } from "../keeping/use-reading";
import { CheckResult } from "./CheckResult";
import { DocumentFaults } from "./DocumentFaults";
import { Doubts } from "./Doubts";
import { PlanDifferences } from "./PlanDifferences";
import { RehearsedGaps } from "./RehearsedGaps";
import { SavedPlan } from "./SavedPlan";
import { SavePanel } from "./SavePanel";
import { SaveRefusal } from "./SaveRefusal";
import { useCheck } from "./use-check";
import { useFirstDay } from "./use-first-day";

/** The last step: what saving would do, what stays open, and the saving itself; afterwards, what the document became. */
export function CheckStep({ keeper }: { keeper: Keeper }) {
  const { plan } = keeper.reading;
  return plan ? <SavedPlan planId={plan.id} /> : <Rehearsal keeper={keeper} />;
}

function Rehearsal({ keeper }: { keeper: Keeper }) {
  const translate = useTranslate();
  const { instantOf } = useInstants();
  const { day, typed, setTyped } = useFirstDay();
  const from = instantOf(day) ?? null;
  const { data, error, isFetching, isPlaceholderData, refetch } = useCheck(keeper, from);
  const { reading } = keeper;
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: 2 }}>
      <Box role="status" sx={{ minHeight: 4 }}>
        {isFetching && (
          <>
            <Typography>{translate("intake.check.running")}</Typography>
            <LinearProgress aria-label={translate("intake.check.running")} />
          </>
        )}
      </Box>
      {refusedOf(error) && <SaveRefusal error={error} readingId={reading.id} />}
      {error && !refusedOf(error) && (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={() => void refetch()}>
              {translate("intake.check.again")}
            </Button>
          }
        >
          {translate("intake.check.failed")}
        </Alert>
      )}
      {data && (
        <Box
          sx={{
            display: "grid",
            gridTemplateColumns: "minmax(0, 1fr)",
            gap: 2,
            opacity: isPlaceholderData ? 0.55 : 1,
          }}
        >
          <CheckResult check={data} readingId={reading.id} />
          <PlanDifferences reading={reading} />
          <Doubts doubts={data.doubtful} reading={reading} />
          <DocumentFaults
            diagnostics={openDoubts(data.diagnostics, keeper.draft, reading.text)}
            reading={reading}
          />
          <RehearsedGaps gaps={data.gaps} total={data.gapsTotal} readingId={reading.id} />
        </Box>
      )}
      <SavePanel keeper={keeper} check={data ?? null} day={day} typed={typed} onTyped={setTyped} />
    </Box>
  );
}
