import Box from "@mui/material/Box";
import LinearProgress from "@mui/material/LinearProgress";
import { lazy, Suspense, useCallback } from "react";
import { useTranslate } from "react-admin";
import { Nothing } from "../../components/Section";
import { isAmong } from "./all-but";
import { ChartOutline } from "./ChartOutline";
import { ChartTools } from "./ChartTools";
import type { ChartCard } from "./card";
import { CHART_COLORS } from "./chart-colors";
import { chartSvg } from "./chart-svg";
import { PrintSheet } from "./PrintSheet";
import { useChartActs } from "./use-chart-acts";
import type { ChartView } from "./use-chart-view";
import { useDrawing } from "./use-drawing";
import { useFrame } from "./use-frame";

// The drawing library and its styles come with the first chart that is shown, not with the page around it.
const ChartCanvas = lazy(() => import("./ChartCanvas").then((module) => ({ default: module.ChartCanvas })));

/** A chart with its tools, as a drawing or as an outline; what it shows and how is all in the address. */
export function ChartScreen({
  cards,
  view,
  caption,
  chartKey,
  isReady,
}: {
  cards: readonly ChartCard[];
  view: ChartView;
  /** What stands above it on paper. */
  caption: { title: string; note: string };
  /** Which chart it is: for another one the window is placed anew. */
  chartKey: string;
  /** Whether all has come that the caption promises. */
  isReady: boolean;
}) {
  const translate = useTranslate();
  const [frameRef, frame] = useFrame();
  const drawing = useDrawing(cards, view, frame);
  const { byId, roots, closed, layout, standings } = drawing;
  const acts = useChartActs(view, byId, roots, closed);
  const { detailed } = view;
  const draw = useCallback(
    () => chartSvg(layout, byId, caption, CHART_COLORS, (id) => isAmong(detailed, id)),
    [layout, byId, caption, detailed],
  );
  return (
    <Box sx={{ display: "flex", flexDirection: "column", gap: 1, flex: 1 }}>
      <ChartTools cards={cards} view={view} acts={acts} draw={isReady ? draw : null} name={caption.title} />
      {cards.length === 0 && isReady && <Nothing>{translate("charts.empty")}</Nothing>}
      {view.isOutline ? (
        <ChartOutline forest={roots} detailed={detailed} />
      ) : (
        <Box
          ref={frameRef}
          data-testid="chart"
          data-cards={cards.length}
          data-shown={standings.length}
          sx={FRAME}
        >
          {cards.length > 0 && (
            <Suspense fallback={<LinearProgress aria-label={translate("ra.page.loading")} />}>
              <ChartCanvas key={`${chartKey} ${view.rootId}`} drawing={drawing} view={view} acts={acts} />
            </Suspense>
          )}
        </Box>
      )}
      <PrintSheet draw={draw} />
    </Box>
  );
}

const FRAME = {
  flex: { md: "1 1 0" },
  height: { xs: "68dvh", md: "auto" },
  minHeight: 400,
  border: 1,
  borderColor: "divider",
  borderRadius: 1,
  bgcolor: "background.default",
  overflow: "hidden",
};
