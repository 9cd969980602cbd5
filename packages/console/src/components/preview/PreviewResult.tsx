import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { EdgeEffectFragment, PreviewQuery } from "../../generated/graphql";
import { useDays } from "../days";
import { EdgeDays, EdgeLine } from "./EdgeLine";
import { effectsOf } from "./effects";
import { PreviewPart } from "./PreviewPart";
import { PreviewStep } from "./PreviewStep";
import { changesGaps, tellingSteps } from "./steps";

type Outcome = Extract<PreviewQuery["preview"], { __typename: "Preview" }>;

const idOf = ({ id }: { id: string }) => id;

/** What a change would do, in plain words: what begins and ends, and what follows from when on. */
export function PreviewResult({ outcome }: { outcome: Outcome }) {
  const { dayOf } = useDays();
  const steps = tellingSteps(outcome.steps);
  // Where all of it follows on the day that stands above already, that day is not said again.
  const isOneDay = steps.every(({ at }) => dayOf(at) === dayOf(outcome.at));
  return (
    <>
      <Relations outcome={outcome} />
      {steps.map((step) => (
        <PreviewStep key={step.at} step={step} isDayShown={!isOneDay} />
      ))}
      <Unchanged outcome={outcome} />
    </>
  );
}

function Relations({ outcome: { at, begins, ends } }: { outcome: Outcome }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const { begun, ended, corrected, takenBack } = effectsOf<EdgeEffectFragment>(begins, ends);
  return (
    <>
      {begun.length + ended.length > 0 && (
        <Typography variant="body2">{translate("assigning.preview.at", { day: dayOf(at) })}</Typography>
      )}
      <PreviewPart word="ended" items={ended} keyOf={idOf}>
        {(edge) => (
          <>
            <EdgeLine edge={edge} /> <EdgeDays edge={edge} at={at} end />
          </>
        )}
      </PreviewPart>
      <PreviewPart word="begun" items={begun} keyOf={idOf}>
        {(edge) => (
          <>
            <EdgeLine edge={edge} /> <EdgeDays edge={edge} at={at} />
          </>
        )}
      </PreviewPart>
      <PreviewPart word="takenBack" items={takenBack} keyOf={idOf}>
        {(edge) => <EdgeLine edge={edge} />}
      </PreviewPart>
      <PreviewPart word="corrected" items={corrected} keyOf={({ after }) => after.id}>
        {({ before, after }) => (
          <>
            <del>
              <EdgeLine edge={before} /> <EdgePeriod edge={before} />
            </del>
            <br />
            <EdgeLine edge={after} /> <EdgePeriod edge={after} />
          </>
        )}
      </PreviewPart>
    </>
  );
}

function EdgePeriod({ edge: { validFrom, validTo } }: { edge: EdgeEffectFragment }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const since = translate("assigning.preview.since", { day: dayOf(validFrom) });
  return <>{validTo ? `${since} ${translate("assigning.preview.until", { day: dayOf(validTo) })}` : since}</>;
}

/** That nothing follows is worth saying too. */
function Unchanged({ outcome }: { outcome: Outcome }) {
  const translate = useTranslate();
  const { steps, begins, ends } = outcome;
  if (steps.some(changesGaps)) return null;
  const isIdle = begins.length + ends.length + tellingSteps(steps).length === 0;
  return (
    <Typography variant="body2" color="text.secondary">
      {translate(isIdle ? "assigning.preview.nothing" : "assigning.preview.noGaps")}
    </Typography>
  );
}
