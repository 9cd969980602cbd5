import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { EdgeEffectFragment, PreviewQuery } from "../../generated/graphql";
import { DutyName } from "../DutyName";
import { useDays } from "../days";
import { ChangedChain } from "./ChangedChain";
import { EdgeDays, EdgeLine } from "./EdgeLine";
import { effectsOf } from "./effects";
import { GapGroupLine } from "./GapGroupLine";
import { gapGroups } from "./gap-groups";
import { PreviewPart } from "./PreviewPart";

export type Outcome = Extract<PreviewQuery["preview"], { __typename: "Preview" }>;

const idOf = ({ id }: { id: string }) => id;
const keyOf = ({ key }: { key: string }) => key;

/** What a change would do, in plain words: what begins and ends, which gaps open and close, whose answer changes. */
export function PreviewResult({ outcome }: { outcome: Outcome }) {
  const { gapsOpened, gapsClosed, orphanedDuties, changedChains } = outcome;
  const orphaned = new Set(orphanedDuties.map(idOf));
  return (
    <>
      <Relations outcome={outcome} />
      <PreviewPart
        word="gapsOpened"
        tone="bad"
        count={gapsOpened.length}
        items={gapGroups(gapsOpened)}
        keyOf={keyOf}
      >
        {(group) => <GapGroupLine group={group} />}
      </PreviewPart>
      <PreviewPart word="orphaned" tone="bad" items={orphanedDuties} keyOf={idOf}>
        {(duty) => <DutyName duty={duty} />}
      </PreviewPart>
      <PreviewPart
        word="gapsClosed"
        tone="good"
        count={gapsClosed.length}
        items={gapGroups(gapsClosed)}
        keyOf={keyOf}
      >
        {(group) => <GapGroupLine group={group} />}
      </PreviewPart>
      <PreviewPart
        word="changed"
        items={changedChains.filter(({ duty }) => !orphaned.has(duty.id))}
        keyOf={({ duty }) => duty.id}
      >
        {(chain) => <ChangedChain chain={chain} />}
      </PreviewPart>
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
  const { gapsOpened, gapsClosed, orphanedDuties, changedChains, begins, ends } = outcome;
  const follows = [gapsOpened, gapsClosed, orphanedDuties].some(({ length }) => length > 0);
  if (follows) return null;
  const isIdle = begins.length + ends.length + changedChains.length === 0;
  return (
    <Typography variant="body2" color="text.secondary">
      {translate(isIdle ? "assigning.preview.nothing" : "assigning.preview.noGaps")}
    </Typography>
  );
}
