import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { lazy } from "react";
import { useTranslate } from "react-admin";
import { ActButton } from "../../components/acts/ActButton";
import { EdgeActs } from "../../components/acts/EdgeActs";
import { useDays, useInstants } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import { daysBetween } from "../../components/time/shift-day";
import { CorrectEdgeDocument, type EndingItemFragment } from "../../generated/graphql";
import { endingWords } from "./ending-words";

// It comes when it is first opened.
const ProlongDialog = lazy(async () => ({ default: (await import("./ProlongDialog")).ProlongDialog }));

const KINDS = {
  PostHolding: "HOLDING",
  GroupMember: "MEMBERSHIP",
  Assignment: "ASSIGNMENT",
  UnitPlacement: "PLACEMENT",
  Delegation: "DELEGATION",
} as const;

/** One thing that ends: for whom, what, when, and how to end it sooner or prolong it. */
export function EndingLine({ edge }: { edge: EndingItemFragment }) {
  const translate = useTranslate();
  const { holder, word, names, target } = endingWords(edge, (of, code) => translate(`domain.${of}.${code}`));
  const sentence = translate(word, names);
  const about = [holder?.name, sentence].filter(Boolean).join(" ");
  return (
    <Box sx={{ display: "grid", gap: 0.5, overflowWrap: "anywhere" }}>
      <Box sx={{ display: "flex", gap: 1, flexWrap: "wrap", alignItems: "center" }}>
        <Chip
          size="small"
          variant="outlined"
          label={translate(`mine.ending.kinds.${KINDS[edge.__typename]}`)}
        />
        <Ends at={edge.validTo} />
      </Box>
      <Box>
        {holder && <NodeLink id={holder.id}>{holder.name}</NodeLink>}{" "}
        {target ? <NodeLink id={target.id}>{sentence}</NodeLink> : sentence}
      </Box>
      <Box sx={{ display: "flex", gap: 0.5, flexWrap: "wrap", alignItems: "center" }}>
        <ActButton does={CorrectEdgeDocument} word="mine.prolong" about={about} isSmall>
          {(close) => <ProlongDialog edge={edge} about={about} onClose={close} />}
        </ActButton>
        <EdgeActs edge={edge} kind={edge.__typename} about={about} />
      </Box>
    </Box>
  );
}

/** The last day, and how long that still is. */
function Ends({ at }: { at: string | null }) {
  const translate = useTranslate();
  const { dayOf } = useDays();
  const { localOf, today } = useInstants();
  if (at === null) return null;
  const left = daysBetween(today(), localOf(at)?.slice(0, 10) ?? today());
  return (
    <Typography component="span" variant="body2" color={left <= 7 ? "error" : "text.secondary"}>
      <time dateTime={at}>{translate("mine.ending.ends", { day: dayOf(at) })}</time>
      {" · "}
      {left > 0 ? translate("mine.ending.left", { smart_count: left }) : translate("mine.ending.today")}
    </Typography>
  );
}
