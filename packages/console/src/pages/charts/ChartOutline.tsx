import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import { type AllBut, isAmong } from "./all-but";
import type { CardLine, ChartCard } from "./card";
import type { Twig } from "./forest";

/** The same chart as nested lists: for who listens to the screen, and for who copies it into a text. */
export function ChartOutline({ forest, detailed }: { forest: readonly Twig<ChartCard>[]; detailed: AllBut }) {
  const translate = useTranslate();
  return (
    <Box component="nav" aria-label={translate("charts.acts.outline")} data-testid="chart-outline">
      <Level twigs={forest} detailed={detailed} />
    </Box>
  );
}

function Level({ twigs, detailed }: { twigs: readonly Twig<ChartCard>[]; detailed: AllBut }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: { xs: 2, sm: 3 }, "& li": { py: 0.25 } }}>
      {twigs.map(({ card, children }) => (
        <li key={card.id}>
          <NodeLink id={card.id}>{card.title}</NodeLink>{" "}
          <Box component="span" sx={{ color: "text.secondary", typography: "body2" }}>
            {card.foot}
          </Box>
          {[...card.lines, ...(isAmong(detailed, card.id) ? card.details : [])].map((line, index) => (
            // Two posts of a unit may read alike; their place tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <OutlineLine key={index} line={line} />
          ))}
          {children.length > 0 && <Level twigs={children} detailed={detailed} />}
        </li>
      ))}
    </Box>
  );
}

function OutlineLine({ line: { text, tone } }: { line: CardLine }) {
  return (
    <Box
      component="span"
      sx={{
        typography: "body2",
        color: tone === "gap" ? "error.main" : "text.secondary",
        fontWeight: tone === "gap" ? 600 : 400,
        "&::before": { content: '" · "' },
      }}
    >
      {text}
    </Box>
  );
}
