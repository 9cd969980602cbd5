import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { Link } from "react-router";
import { dutyLine } from "../../components/DutyName";
import { partyName } from "../../components/PartyLink";
import { Nothing, Section } from "../../components/Section";
import { ExplorerExamplesDocument, type ExplorerExamplesQuery } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import type { Explorer } from "./use-explorer";

type Plan = ExplorerExamplesQuery["plans"]["nodes"][number];

const MOST_PARTIES = 8;

/** What can be typed, with examples of the plans in force. */
export function Examples({ explorer }: { explorer: Explorer }) {
  const translate = useTranslate();
  const plans = useAnswer(ExplorerExamplesDocument, {}).data?.plans.nodes ?? [];
  const parties = partiesOf(plans);
  return (
    <Section title={translate("explorer.start")}>
      <Nothing>{translate("explorer.intro")}</Nothing>
      {plans.map(({ id, title, duties }) => (
        <Box key={id} sx={{ mt: 2 }}>
          <Typography variant="subtitle2" component="h3" color="text.secondary">
            {title}
          </Typography>
          {duties.nodes.map((duty) => (
            <Example key={duty.id} to={explorer.pathTo(duty.id)} name={dutyLine(duty)} />
          ))}
        </Box>
      ))}
      {parties.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <Typography variant="subtitle2" component="h3" color="text.secondary">
            {translate("explorer.parties")}
          </Typography>
          <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1 }}>
            {parties.map((party) => (
              <Example key={party.id} to={explorer.pathTo(party.id)} name={partyName(party)} />
            ))}
          </Box>
        </Box>
      )}
    </Section>
  );
}

function Example({ to, name }: { to: string; name: string }) {
  return (
    <Button
      component={Link}
      to={to}
      sx={{ display: "block", textAlign: "start", px: 1, mx: -1, fontWeight: 400 }}
    >
      {name}
    </Button>
  );
}

/** Who leads and carries out the first duties; a class has no page of its own. */
function partiesOf(plans: readonly Plan[]) {
  const named = plans.flatMap(({ duties }) =>
    duties.nodes.flatMap(({ leads, responsible }) => [...leads, ...responsible]),
  );
  const explorable = named.filter(({ __typename }) => __typename !== "PartyClass");
  return [...new Map(explorable.map((party) => [party.id, party])).values()].slice(0, MOST_PARTIES);
}
