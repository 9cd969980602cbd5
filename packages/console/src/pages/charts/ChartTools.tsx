import ListAlt from "@mui/icons-material/ListAlt";
import People from "@mui/icons-material/People";
import PeopleOutline from "@mui/icons-material/PeopleOutline";
import Schema from "@mui/icons-material/Schema";
import UnfoldLess from "@mui/icons-material/UnfoldLess";
import UnfoldMore from "@mui/icons-material/UnfoldMore";
import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import IconButton from "@mui/material/IconButton";
import Tooltip from "@mui/material/Tooltip";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import { ChartSearch } from "./ChartSearch";
import type { ChartCard } from "./card";
import { ExportMenu } from "./ExportMenu";
import type { ChartActs } from "./use-chart-acts";
import type { ChartView } from "./use-chart-view";

/** What can be done with a whole chart. */
export function ChartTools({
  cards,
  view,
  acts,
  draw,
  name,
}: {
  cards: readonly ChartCard[];
  view: ChartView;
  acts: ChartActs;
  draw: (() => string) | null;
  name: string;
}) {
  const translate = useTranslate();
  const root = cards.find(({ id }) => id === view.rootId);
  const { isOutline } = view;
  const isDetailed = view.detailed.all;
  return (
    <Box
      role="toolbar"
      aria-label={name}
      sx={{ display: "flex", gap: 0.5, alignItems: "center", flexWrap: "wrap", displayPrint: "none" }}
    >
      <ChartSearch cards={cards} onFound={({ cardId, as }) => acts.find(cardId, as !== null)} />
      {!isOutline && (
        <>
          <Tool word="openAll" onClick={() => acts.foldAll(false)}>
            <UnfoldMore />
          </Tool>
          <Tool word="closeAll" onClick={() => acts.foldAll(true)}>
            <UnfoldLess />
          </Tool>
        </>
      )}
      <Tool word={isDetailed ? "detailsNone" : "detailsAll"} onClick={() => acts.detailAll(!isDetailed)}>
        {isDetailed ? <People color="primary" /> : <PeopleOutline />}
      </Tool>
      <Tool
        word={isOutline ? "chart" : "outline"}
        onClick={() => view.change({ isOutline: !isOutline }, true)}
      >
        {isOutline ? <Schema /> : <ListAlt />}
      </Tool>
      <ExportMenu name={name} draw={draw} />
      {root && (
        <Chip
          variant="outlined"
          color="primary"
          label={translate("charts.org.from", { name: root.title })}
          onDelete={() => acts.beginAt(null)}
          slotProps={{ root: { title: translate("charts.acts.whole") } }}
        />
      )}
    </Box>
  );
}

function Tool({ word, onClick, children }: { word: string; onClick: () => void; children: ReactNode }) {
  const translate = useTranslate();
  const label = translate(`charts.acts.${word}`);
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
}
