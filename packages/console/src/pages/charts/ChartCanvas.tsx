import "@xyflow/react/dist/style.css";
import Box from "@mui/material/Box";
import { useTheme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import {
  Controls,
  MiniMap,
  type Node,
  type NodeTypes,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useStore,
  ViewportPortal,
} from "@xyflow/react";
import { type KeyboardEvent, useMemo, useRef } from "react";
import { useTranslate } from "react-admin";
import { HEARD_ONLY } from "../../components/heard-only";
import { type AllBut, isAmong } from "./all-but";
import { type CardNode, ChartCardNode } from "./ChartCardNode";
import { canvasStyle } from "./canvas-style";
import type { ChartCard } from "./card";
import { CardActsContext } from "./card-acts";
import { type Standing, stepFrom } from "./forest";
import type { Layout, Stretch } from "./layout";
import { useCanvasMoves } from "./use-canvas-moves";
import type { ChartActs } from "./use-chart-acts";
import type { ChartView } from "./use-chart-view";
import type { Drawing } from "./use-drawing";

const NODE_TYPES: NodeTypes = { card: ChartCardNode };
/** Below this, letters are too small to be read: only names are drawn. */
const FAR = 0.4;

interface CanvasProps {
  drawing: Drawing;
  view: ChartView;
  acts: ChartActs;
}

/** The chart as a drawing to be moved, zoomed and walked; only what is in the window is drawn. */
export function ChartCanvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ drawing, view, acts }: CanvasProps) {
  const translate = useTranslate();
  const theme = useTheme();
  const isWide = useMediaQuery(theme.breakpoints.up("md"));
  const words = useFlowWords();
  const isFar = useStore(({ transform }) => transform[2] < FAR);
  const frame = useRef<HTMLElement>(null);
  const { layout, standings } = drawing;
  // Where everything is in the window a map of it would only stand in the way.
  const isWhole = useStore(({ transform: [x, y, zoom], width, height }) =>
    [x, y, width - x - layout.width * zoom, height - y - layout.height * zoom].every((rest) => rest >= 0),
  );
  const { atId, detailed } = view;
  const { active, walkTo, hold, placeWindow } = useCanvasMoves(drawing, view);
  const nodes = useMemo(() => nodesOf(layout, standings, detailed), [layout, standings, detailed]);
  const cardActs = useMemo(
    () => ({
      ...acts,
      active,
      frame,
      atId,
      // What is pressed stays under the pointer.
      fold: (id: string, isFolded: boolean) => {
        hold(id);
        acts.fold(id, isFolded);
      },
      detail: (id: string, isDetailed: boolean) => {
        hold(id);
        acts.detail(id, isDetailed);
      },
    }),
    [acts, active, atId, hold],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const { id } = active;
    if (id === null || (event.target instanceof HTMLElement && event.target.closest("button"))) return;
    const step = stepFrom(standings, id, event.key);
    if (step !== null) walkTo(step);
    else if (event.key === "Enter") acts.open(id);
    else if (FOLDS.has(event.key)) cardActs.fold(id, event.key === "-");
    else if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
  };
  return (
    <CardActsContext value={cardActs}>
      <Box
        ref={frame}
        tabIndex={0}
        role="group"
        aria-label={translate("charts.about.canvas")}
        className={isFar ? "is-far" : undefined}
        onKeyDown={onKeyDown}
        sx={canvasStyle}
      >
        <ReactFlow
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={NODE_TYPES}
          onInit={placeWindow}
          onlyRenderVisibleElements
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          zoomOnDoubleClick={false}
          disableKeyboardA11y
          minZoom={0.04}
          maxZoom={1.75}
          colorMode={theme.palette.mode}
          ariaLabelConfig={words}
        >
          <Connections stretches={layout.stretches} />
          <Controls showInteractive={false} orientation="horizontal" />
          {isWide && !isWhole && <MiniMap pannable zoomable nodeColor={mapColor} nodeStrokeWidth={0} />}
        </ReactFlow>
        <Box component="span" role="status" sx={HEARD_ONLY}>
          {foundWords(standings, atId, translate)}
        </Box>
      </Box>
    </CardActsContext>
  );
}

const NO_EDGES: [] = [];
const FOLDS = new Set(["+", "=", "-"]);
/** All connections as one line: nobody clicks them, and one is quicker than hundreds. */
function Connections({ stretches }: { stretches: readonly Stretch[] }) {
  const path = stretches.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join("");
  return (
    <ViewportPortal>
      <svg className="connections" width="1" height="1" aria-hidden>
        <path d={path} />
      </svg>
    </ViewportPortal>
  );
}

function nodesOf({ boxes }: Layout, standings: readonly Standing<ChartCard>[], detailed: AllBut): CardNode[] {
  return standings.flatMap((standing) => {
    const { id } = standing.card;
    const box = boxes.get(id);
    if (!box) return [];
    const { x, y, width, height } = box;
    // Where its handles are is said beforehand: the library would draw every card once to find out.
    const handle = { type: "source" as const, position: Position.Bottom, x: width / 2, y: height };
    return {
      id,
      type: "card" as const,
      position: { x, y },
      width,
      height,
      // Cards outside the window are never measured, so their size is said beforehand too.
      measured: { width, height },
      handles: [handle],
      data: { standing, isDetailed: isAmong(detailed, id) },
    };
  });
}

function mapColor(node: Node): string {
  const { card } = (node as CardNode).data.standing;
  if (card.hasGap) return "var(--chart-gap)";
  return card.change === "same" ? "var(--chart-map)" : `var(--chart-${card.change})`;
}

function foundWords(
  standings: readonly Standing<ChartCard>[],
  atId: string | null,
  translate: ReturnType<typeof useTranslate>,
): string | null {
  const found = standings.find(({ card }) => card.id === atId);
  return found ? translate("charts.about.highlighted", { title: found.card.title }) : null;
}

function useFlowWords() {
  const translate = useTranslate();
  return useMemo(
    () => ({
      "controls.ariaLabel": translate("charts.flow.controls"),
      "controls.zoomIn.ariaLabel": translate("charts.flow.zoomIn"),
      "controls.zoomOut.ariaLabel": translate("charts.flow.zoomOut"),
      "controls.fitView.ariaLabel": translate("charts.flow.fit"),
      "minimap.ariaLabel": translate("charts.flow.map"),
      "node.a11yDescription.default": translate("charts.about.canvas"),
      "node.a11yDescription.keyboardDisabled": translate("charts.about.canvas"),
      "edge.a11yDescription.default": translate("charts.about.canvas"),
    }),
    [translate],
  );
}
