import Box from "@mui/material/Box";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { useMayOpen } from "../../components/rights/page-needs";
import { useRotaId } from "./use-rota-id";

/** The screens of the watch, in the order of how often they are needed. */
const PARTS = [
  { part: "now", to: "/watch" },
  { part: "calendar", to: "/watch/calendar" },
  { part: "log", to: "/watch/log" },
  { part: "handovers", to: "/watch/handovers" },
  { part: "swaps", to: "/watch/swaps" },
  { part: "coverage", to: "/watch/coverage" },
  { part: "feeds", to: "/watch/feeds" },
  { part: "rotas", to: "/rotas" },
] as const;

export type WatchPart = (typeof PARTS)[number]["part"];

/** The way from each screen of the watch to the others; the rota that is looked at goes along. */
export function WatchParts({ here }: { here: WatchPart }) {
  const translate = useTranslate();
  const mayOpen = useMayOpen();
  const { rotaId } = useRotaId();
  const query = rotaId === null ? "" : `?rotaId=${encodeURIComponent(rotaId)}`;
  return (
    <Box component="nav" aria-label={translate("watch.parts.label")} sx={PARTS_STYLE}>
      <ul>
        {PARTS.filter(({ to }) => mayOpen(to)).map(({ part, to }) => (
          <li key={part}>
            <Link
              to={part === "rotas" || part === "feeds" ? to : `${to}${query}`}
              {...(part === here && { "aria-current": "page", ref: intoSight })}
            >
              {translate(`watch.parts.${part}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** A phone has room for some of them only. */
function intoSight(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView({ block: "nearest", inline: "center" });
}

const PARTS_STYLE = {
  borderBottom: 1,
  borderColor: "divider",
  overflowX: "auto",
  scrollbarWidth: "thin",
  "& ul": { display: "flex", m: 0, p: 0, listStyle: "none", whiteSpace: "nowrap" },
  "& a": {
    display: "block",
    px: 2,
    py: 1.5,
    color: "text.secondary",
    textDecoration: "none",
    fontSize: "0.875rem",
    fontWeight: 500,
    borderBottom: "2px solid transparent",
  },
  "& a:hover": { color: "text.primary" },
  "& a:focus-visible": { outline: 2, outlineColor: "primary.main", outlineOffset: -2 },
  "& a[aria-current]": { color: "primary.main", borderBottomColor: "primary.main" },
} as const;
