import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { PreviewStepFragment } from "../../generated/graphql";
import { DutyName } from "../DutyName";
import { useDays } from "../days";
import { ChangedChain } from "./ChangedChain";
import { GapGroupLine } from "./GapGroupLine";
import { gapGroups } from "./gap-groups";
import { PreviewPart } from "./PreviewPart";

const idOf = ({ id }: { id: string }) => id;
const keyOf = ({ key }: { key: string }) => key;

/** What follows from one day on: which gaps open and close, which duties nobody answers for, whose answer changes. */
export function PreviewStep({ step, isDayShown }: { step: PreviewStepFragment; isDayShown: boolean }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const { at, gapsOpened, gapsClosed, orphanedDuties, changedChains } = step;
  const orphaned = new Set(orphanedDuties.map(idOf));
  return (
    <>
      {isDayShown && (
        <Typography variant="body2">{translate("assigning.preview.at", { day: dayOf(at) })}</Typography>
      )}
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
    </>
  );
}
