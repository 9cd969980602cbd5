import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import { useTranslate } from "react-admin";
import type { GapItemFragment } from "../generated/graphql";
import { ClauseQuote } from "./ClauseQuote";
import { DutyName } from "./DutyName";
import { GapCard } from "./GapCard";
import { NodeLink } from "./NodeLink";

/** Gaps as red cards, each leading to what it is about. */
export function GapList({ gaps }: { gaps: readonly GapItemFragment[] }) {
  return (
    <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
      {gaps.map((gap) => (
        <Box component="li" key={keyOf(gap)} sx={{ display: "flex" }}>
          <GapCard kind={gap.kind}>
            <GapSubjects gap={gap} />
            {gap.source && <ClauseQuote clause={gap.source} withPlan />}
          </GapCard>
        </Box>
      ))}
    </Box>
  );
}

function GapSubjects({ gap }: { gap: GapItemFragment }) {
  const { duty, group, post, person, unit, plan } = gap;
  return (
    <Box
      component="dl"
      sx={{ m: 0, mt: 0.5, display: "grid", gridTemplateColumns: "max-content 1fr", columnGap: 1.5 }}
    >
      {duty && <Subject word="duty" value={<DutyName duty={duty} />} />}
      {group && <Subject word="group" value={<NodeLink id={group.id}>{group.name}</NodeLink>} />}
      {unit && <Subject word="unit" value={<NodeLink id={unit.id}>{unit.name}</NodeLink>} />}
      {post && (
        <Subject word="post" value={<NodeLink id={post.id}>{`${post.unit.name}${post.title}`}</NodeLink>} />
      )}
      {person && <Subject word="person" value={<NodeLink id={person.id}>{person.name}</NodeLink>} />}
      {plan && <Subject word="planAtFault" value={<NodeLink id={plan.id}>{plan.title}</NodeLink>} />}
    </Box>
  );
}

function Subject({ word, value }: { word: string; value: ReactNode }) {
  const translate = useTranslate();
  return (
    <>
      <Box component="dt" sx={{ typography: "body2", lineHeight: 1.75 }}>
        {translate(`pages.gaps.${word}`)}
      </Box>
      <Box component="dd" sx={{ m: 0, overflowWrap: "anywhere" }}>
        {value}
      </Box>
    </>
  );
}

/** A gap has no id of its own; what it is about tells it from others. */
function keyOf({ kind, duty, group, unit, post, person, plan, source }: GapItemFragment): string {
  return [kind, duty?.id, group?.id, unit?.id, post?.id, person?.id, plan?.id, source?.id].join("|");
}
