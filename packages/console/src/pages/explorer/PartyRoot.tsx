import LinearProgress from "@mui/material/LinearProgress";
import Paper from "@mui/material/Paper";
import { useTranslate } from "react-admin";
import { NodeLink } from "../../components/NodeLink";
import { partyName } from "../../components/PartyLink";
import { Nothing } from "../../components/Section";
import { ExplorerPartyDocument, type ExplorerPartyQuery } from "../../generated/graphql";
import { useAnswer } from "../../providers/use-answer";
import { Fan } from "./Fan";
import { FanFilters } from "./FanFilters";
import { comparedAnswers, fanOf, roleOf } from "./fan";
import { MoreButton } from "./MoreButton";
import { RootCard } from "./RootCard";
import { RootHeader } from "./RootHeader";
import type { RootProps } from "./root-props";
import { useAnswers } from "./use-answers";
import { IN_FORCE_PLANS } from "./use-explorer";

/** What a person, a unit or a post answers for. */
export function PartyRoot({ id, explorer, time }: RootProps) {
  const translate = useTranslate();
  const isComparing = time.against !== null;
  const party = useAnswer(ExplorerPartyDocument, { id, inForce: time.inForce });
  const shown = useAnswers(id, time.inForce, isComparing);
  const against = useAnswers(id, time.againstInForce, true, isComparing);
  const isReady = shown.nodes !== null && (!isComparing || against.nodes !== null);
  if (party.error || shown.error || against.error)
    return <Nothing>{translate("pages.common.failed")}</Nothing>;
  if (party.isPending || !isReady) return <LinearProgress aria-label={translate("ra.page.loading")} />;
  const node = party.data.node;
  if (!node || !("id" in node)) return <Nothing>{translate("explorer.notThen")}</Nothing>;
  const spokes = comparedAnswers(shown.nodes ?? [], isComparing ? against.nodes : null);
  const ofPlan = spokes.filter(({ item: { duty } }) => isOfPlan(duty.plan, explorer.plan));
  const wanted = ofPlan.filter(({ item }) => explorer.role === null || roleOf(item) === explorer.role);
  const name = partyName(node);
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 }, display: "grid", gap: 2, minWidth: 0 }}>
      <RootHeader id={id} name={name}>
        <PartyPlace party={node} />
      </RootHeader>
      <FanFilters explorer={explorer} spokes={spokes} ofPlan={ofPlan} />
      {wanted.length === 0 ? (
        <Nothing>{translate(spokes.length === 0 ? "pages.answers.none" : "explorer.noneFiltered")}</Nothing>
      ) : (
        <Fan
          rootId={id}
          root={<RootCard name={name} count={wanted.length} />}
          branches={fanOf(wanted)}
          explorer={explorer}
          time={time}
        />
      )}
      <MoreButton pages={shown} />
    </Paper>
  );
}

type Party = Exclude<NonNullable<ExplorerPartyQuery["node"]>, { id?: never }>;

/** Where the party belongs, to tell it from others of its name. */
function PartyPlace({ party }: { party: Party }) {
  switch (party.__typename) {
    case "Person":
      return party.holdings.map(({ id, post }) => (
        <NodeLink key={id} id={post.id}>{`${post.unit.name} ${post.title}`}</NodeLink>
      ));
    case "OrgUnit":
      return (
        <>
          {party.parent && <NodeLink id={party.parent.id}>{party.parent.name}</NodeLink>}
          {party.head && <NodeLink id={party.head.id}>{party.head.name}</NodeLink>}
        </>
      );
    case "Post":
      return party.holders.map(({ id, person }) => (
        <NodeLink key={id} id={person.id}>
          {person.name}
        </NodeLink>
      ));
  }
}

function isOfPlan(plan: { id: string; status: string } | null | undefined, wanted: string | null): boolean {
  if (wanted === null) return true;
  return wanted === IN_FORCE_PLANS ? plan?.status === "IN_FORCE" : plan?.id === wanted;
}
