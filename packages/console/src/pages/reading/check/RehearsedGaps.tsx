import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { GAP_KINDS } from "../../../components/choices";
import { GapCard } from "../../../components/GapCard";
import { FoldedList } from "../../../components/preview/FoldedList";
import { Nothing, Section } from "../../../components/Section";
import type { RehearsedGapFragment } from "../../../generated/graphql";
import { placePath } from "../reading-path";

/** The gaps that the plan would begin with, kind by kind. Nothing of it is there yet, so each leads to its place in the document. */
export function RehearsedGaps({
  gaps,
  total,
  readingId,
}: {
  gaps: readonly RehearsedGapFragment[];
  total: number;
  readingId: string;
}) {
  const translate = useTranslate();
  const numbered = gaps.map((gap, number) => ({ gap, number }));
  const kinds = GAP_KINDS.map((kind) => ({ kind, those: numbered.filter(({ gap }) => gap.kind === kind) }));
  return (
    <Section title={translate("intake.check.gaps")} aside={total > 0 && <Typography>{total}</Typography>}>
      {total === 0 && <Nothing>{translate("intake.check.noGaps")}</Nothing>}
      <Box sx={{ display: "grid", gap: 1 }}>
        {kinds
          .filter(({ those }) => those.length > 0)
          .map(({ kind, those }) => (
            <GapCard key={kind} kind={kind}>
              {/* Of some, such as a name that is wholly masked, nothing more can be said than that they are there. */}
              <FoldedList
                items={those.filter(({ gap }) => subjectOf(gap) !== "")}
                keyOf={({ number }) => String(number)}
              >
                {({ gap }) => <GapLine gap={gap} readingId={readingId} />}
              </FoldedList>
            </GapCard>
          ))}
      </Box>
      {gaps.length < total && (
        <Nothing>{translate("intake.check.gapsMore", { shown: gaps.length, total })}</Nothing>
      )}
    </Section>
  );
}

/** What the gap is about, the smallest thing first, and where the document says it. */
function GapLine({ gap, readingId }: { gap: RehearsedGapFragment; readingId: string }) {
  const translate = useTranslate();
  const { source } = gap;
  const said = subjectOf(gap);
  return (
    <>
      {said}{" "}
      {source && (
        <MuiLink
          component={Link}
          to={placePath(readingId, source)}
          color="inherit"
          aria-label={translate("intake.check.atNamed", { quote: said })}
        >
          {translate("intake.check.at")}
        </MuiLink>
      )}
    </>
  );
}

/** What a gap is about; where that has no name, the passage that says so. */
function subjectOf({ duty, group, unit, post, person, source }: RehearsedGapFragment): string {
  const parts = [
    duty && (duty.title ?? duty.text),
    person?.name,
    post && `${post.unit.name}${post.title}`,
    unit?.name,
    group?.name,
  ].filter((part) => typeof part === "string");
  return parts.join(" · ") || (source?.text.trim().slice(0, SAID) ?? "");
}

const SAID = 60;
