import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import ToggleButton from "@mui/material/ToggleButton";
import ToggleButtonGroup from "@mui/material/ToggleButtonGroup";
import { useMemo } from "react";
import { useTranslate } from "react-admin";
import { useSearchParams } from "react-router";
import { Nothing } from "../../components/Section";
import { TimeBar } from "../../components/time/TimeBar";
import { useTimeBar } from "../../components/time/use-time-bar";
import type { UnitTree } from "../../generated/graphql";
import { CHART_PAGE, ChartHeader } from "./ChartHeader";
import { ChartScreen } from "./ChartScreen";
import { compareUnits, unitCards, unitsIn } from "./unit-cards";
import { type AllUnits, useAllUnits } from "./use-all-units";
import { useCaption } from "./use-caption";
import { useChartView } from "./use-chart-view";
import { useLastAnswer } from "./use-last-answer";

const TREES: UnitTree[] = ["LINE", "PARTY"];

/** Which unit stands under which, who heads it and who works there, on any day and against another. */
export function OrgChartPage() {
  const translate = useTranslate();
  const time = useTimeBar();
  const view = useChartView();
  const [tree, setTree] = useTree();
  const shown = useAllUnits(time.inForce);
  const other = useAllUnits(time.againstInForce, { enabled: time.against !== null });
  const [after, before] = [shown.units, time.against === null ? shown.units : other.units];
  const cards = useMemo(
    () => after && before && unitCards(compareUnits(unitsIn(tree, before), unitsIn(tree, after)), translate),
    [after, before, tree, translate],
  );
  const drawn = useLastAnswer(cards);
  const isReady = cards !== null;
  const caption = useCaption(translate("charts.org.title"), time);
  return (
    <Box sx={CHART_PAGE}>
      <ChartHeader title="charts.org.title" intro="charts.org.intro">
        <TreeSwitch tree={tree} onChange={setTree} />
      </ChartHeader>
      <TimeBar time={time} changes={cards?.filter(({ change }) => change !== "same").length} />
      {(shown.error ?? other.error) && <Nothing>{translate("pages.common.failed")}</Nothing>}
      <Progress of={shown.units === null ? shown : other} isReady={isReady} />
      {drawn && <ChartScreen cards={drawn} view={view} caption={caption} chartKey={tree} isReady={isReady} />}
    </Box>
  );
}

function TreeSwitch({ tree, onChange }: { tree: UnitTree; onChange: (tree: UnitTree) => void }) {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      value={tree}
      aria-label={translate("charts.org.tree")}
      onChange={(_event, chosen: UnitTree | null) => chosen && onChange(chosen)}
    >
      {TREES.map((each) => (
        <ToggleButton key={each} value={each}>
          {translate(`domain.unitTree.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** How far the reading is: a large directory comes in pages. */
function Progress({ of, isReady }: { of: AllUnits; isReady: boolean }) {
  const translate = useTranslate();
  if (isReady || of.error) return null;
  const label = translate("charts.loading", { loaded: of.loaded, total: of.total });
  return of.total === 0 ? (
    <LinearProgress aria-label={translate("ra.page.loading")} />
  ) : (
    <Box>
      <LinearProgress variant="determinate" value={(100 * of.loaded) / of.total} aria-label={label} />
      <Nothing>{label}</Nothing>
    </Box>
  );
}

/** Another tree is another chart: where it begins and what is folded is not the same there. */
function useTree(): [UnitTree, (tree: UnitTree) => void] {
  const [params, setParams] = useSearchParams();
  const tree = TREES.find((each) => each === params.get("tree")) ?? "LINE";
  const setTree = (chosen: UnitTree) =>
    setParams((old) => {
      const changed = new URLSearchParams(old);
      for (const name of ["tree", "root", "at", "closed", "people"]) changed.delete(name);
      if (chosen !== "LINE") changed.set("tree", chosen);
      return changed;
    });
  return [tree, setTree];
}
