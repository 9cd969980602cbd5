import Box from "@mui/material/Box";
import MuiLink from "@mui/material/Link";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { NodeLink } from "../../../components/NodeLink";
import { FoldedList } from "../../../components/preview/FoldedList";
import { Nothing, Section } from "../../../components/Section";
import { useNames } from "../../transfer/use-names";
import type { Reading } from "../keeping/use-reading";
import { placesOf, spansOf } from "../names/quote";
import { stepPath } from "../reading-path";
import { PlaceLink } from "./PlaceLink";
import type { ReadingCheck } from "./use-check";

type Doubt = ReadingCheck["doubtful"][number];

/** What whoever reads can settle at the step of the names. */
const OF_NAMES = ["SIMILAR_NAME", "SAME_NAME_ELSEWHERE", "AMBIGUOUS_NAME"];

/** What saving would not decide by itself, sort by sort, each with its place in the document and those who may be meant. */
export function Doubts({ doubts, reading }: { doubts: readonly Doubt[]; reading: Reading }) {
  const translate = useTranslate();
  const names = useNames(doubts.flatMap(({ candidates }) => candidates));
  const sorts = [...Map.groupBy(doubts, ({ code }) => code)];
  return (
    <Section title={translate("intake.check.doubts")}>
      {doubts.length === 0 && <Nothing>{translate("intake.check.noDoubts")}</Nothing>}
      <Box sx={{ display: "grid", gap: 1.5 }}>
        {sorts.map(([code, those]) => (
          <Box key={code} data-testid="doubt" data-code={code}>
            <Typography component="h3" sx={{ fontWeight: 600 }}>
              {translate(`intake.check.doubt.${code}`, { _: translate("intake.check.doubt.OTHER") })}{" "}
              {OF_NAMES.includes(code) && (
                <MuiLink component={Link} to={stepPath(reading.id, "names")} sx={{ fontWeight: 400 }}>
                  {translate("intake.check.toNames")}
                </MuiLink>
              )}
            </Typography>
            <FoldedList items={those} keyOf={({ name }) => name}>
              {(doubt) => <DoubtLine doubt={doubt} reading={reading} names={names} />}
            </FoldedList>
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function DoubtLine({
  doubt: { name, candidates },
  reading: { id, text, draft },
  names,
}: {
  doubt: Doubt;
  reading: Reading;
  names: ReadonlyMap<string, string>;
}) {
  const translate = useTranslate();
  const [at] = placesOf(name, text, spansOf(draft));
  const known = candidates.filter((candidate) => names.has(candidate));
  return (
    <>
      {name} {at && <PlaceLink readingId={id} text={text} at={at} />}
      {known.length > 0 && (
        <>
          {" "}
          {translate("intake.check.candidates")}
          {known.map((candidate) => (
            <span key={candidate}>
              <NodeLink id={candidate}>{names.get(candidate) ?? ""}</NodeLink>{" "}
            </span>
          ))}
        </>
      )}
    </>
  );
}
