import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import type { HoldingPeriodFragment } from "../../generated/graphql";
import { EdgeActs } from "../acts/EdgeActs";
import { NodeLink } from "../NodeLink";
import { Period } from "../Period";
import { PlainList } from "../PlainList";
import { HoldingKind } from "../PostHolders";
import { periodState } from "../period-state";
import { Nothing, Section } from "../Section";

/** Who held a post, or which posts a person held: before, now and to come, as is known now. */
export function HoldingHistory({
  of,
  history: { nodes, totalCount },
}: {
  of: "post" | "person";
  history: { nodes: readonly HoldingPeriodFragment[]; totalCount: number };
}) {
  const translate = useTranslate();
  return (
    <Section title={translate(`keeping.history.${of}`)}>
      {nodes.length === 0 && <Nothing>{translate("keeping.history.none")}</Nothing>}
      {nodes.length > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
          {translate("keeping.history.hint")}
        </Typography>
      )}
      <PlainList>
        {nodes.map((holding) => (
          <li key={holding.id}>
            <Holding holding={holding} of={of} />
          </li>
        ))}
      </PlainList>
      {totalCount > nodes.length && (
        <Nothing>{translate("keeping.history.shownOf", { shown: nodes.length, total: totalCount })}</Nothing>
      )}
    </Section>
  );
}

function Holding({ holding, of }: { holding: HoldingPeriodFragment; of: "post" | "person" }) {
  const translate = useTranslate();
  const { person, post } = holding;
  const state = periodState(holding, Date.now());
  const name = of === "post" ? person.name : `${post.unit.name}${post.title}`;
  return (
    <>
      <Chip
        size="small"
        label={translate(`keeping.history.${state}`)}
        {...(state === "now" ? { color: "primary" } : { variant: "outlined" })}
      />{" "}
      <NodeLink id={of === "post" ? person.id : post.id}>{name}</NodeLink> <HoldingKind holding={holding} />
      <EdgeActs edge={holding} kind="PostHolding" about={name} isIdle={state !== "now"} />
      <Typography variant="body2" color="text.secondary">
        <Period of={holding} />
      </Typography>
    </>
  );
}
