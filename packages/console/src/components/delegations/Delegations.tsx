import Box from "@mui/material/Box";
import Chip from "@mui/material/Chip";
import Typography from "@mui/material/Typography";
import { useTranslate } from "react-admin";
import { DelegateDocument, type DelegationItemFragment } from "../../generated/graphql";
import { ActButton } from "../acts/ActButton";
import { EdgeActs } from "../acts/EdgeActs";
import { dutyLine } from "../DutyName";
import { NodeLink } from "../NodeLink";
import { PartyLink, partyName } from "../PartyLink";
import { Period } from "../Period";
import { PlainList } from "../PlainList";
import { periodState } from "../period-state";
import { Nothing, Section } from "../Section";
import { DelegateDialog } from "./lazy-dialog";

interface Delegations {
  nodes: readonly DelegationItemFragment[];
}

/** Who stands in for a person, and for whom the person stands in: in force and to come. */
export function DelegationsOfPerson({
  person,
}: {
  person: { id: string; name: string; delegationsGiven: Delegations; delegationsTaken: Delegations };
}) {
  const translate = useTranslate();
  const { id, name, delegationsGiven, delegationsTaken } = person;
  return (
    <Section
      title={translate("keeping.delegations.title")}
      aside={
        <>
          <ActButton does={DelegateDocument} word="keeping.delegations.add">
            {(close) => <DelegateDialog fromId={id} about={name} onClose={close} />}
          </ActButton>
          <ActButton does={DelegateDocument} word="keeping.delegations.take">
            {(close) => <DelegateDialog toPersonId={id} about={name} onClose={close} />}
          </ActButton>
        </>
      }
    >
      <Part title="given" none="noneGiven" delegations={delegationsGiven} />
      <Part title="taken" none="noneTaken" delegations={delegationsTaken} />
    </Section>
  );
}

/** Who stands in for whoever holds a post. */
export function DelegationsOfPost({
  post,
}: {
  post: { id: string; title: string; unit: { name: string }; delegationsGiven: Delegations };
}) {
  const translate = useTranslate();
  return (
    <Section
      title={translate("keeping.delegations.title")}
      aside={
        <ActButton does={DelegateDocument} word="keeping.delegations.add">
          {(close) => (
            <DelegateDialog fromId={post.id} about={`${post.unit.name} · ${post.title}`} onClose={close} />
          )}
        </ActButton>
      }
    >
      {post.delegationsGiven.nodes.length === 0 && <Nothing>{translate("keeping.delegations.none")}</Nothing>}
      <Lines delegations={post.delegationsGiven} />
    </Section>
  );
}

function Part({ title, none, delegations }: { title: string; none: string; delegations: Delegations }) {
  const translate = useTranslate();
  return (
    <Box sx={{ mb: 1.5 }}>
      <Typography variant="subtitle2" component="h3">
        {translate(`keeping.delegations.${title}`)}
      </Typography>
      {delegations.nodes.length === 0 && <Nothing>{translate(`keeping.delegations.${none}`)}</Nothing>}
      <Lines delegations={delegations} />
    </Box>
  );
}

function Lines({ delegations: { nodes } }: { delegations: Delegations }) {
  return (
    <PlainList>
      {nodes.map((each) => (
        <li key={each.id}>
          <Line delegation={each} />
        </li>
      ))}
    </PlainList>
  );
}

function Line({ delegation }: { delegation: DelegationItemFragment }) {
  const translate = useTranslate();
  const { from, to, note } = delegation;
  const isComing = periodState(delegation, Date.now()) === "coming";
  const about = translate("keeping.delegations.standsIn", { to: to.name, from: partyName(from) });
  return (
    <>
      {isComing && <Chip size="small" variant="outlined" label={translate("keeping.period.coming")} />}{" "}
      <NodeLink id={to.id}>{to.name}</NodeLink> {translate("keeping.delegations.standingFor")}{" "}
      <PartyLink party={from} />{" "}
      <Typography component="span" variant="body2">
        <Scope of={delegation} />
      </Typography>{" "}
      <EdgeActs edge={delegation} kind="Delegation" about={about} isIdle={isComing} />
      <Typography variant="body2" color="text.secondary">
        <Period of={delegation} /> {note}
      </Typography>
    </>
  );
}

/** For what it holds: a plan, a group, a duty or everything. */
function Scope({ of: { plan, group, duty } }: { of: DelegationItemFragment }) {
  const translate = useTranslate();
  const scope = (kind: string, name: string) => translate(`keeping.delegations.${kind}`, { name });
  const parts = [
    plan && scope("plan", plan.title),
    group && scope("group", group.name),
    duty && scope("duty", dutyLine(duty)),
  ].filter(Boolean);
  return <>{parts.length > 0 ? parts.join("；") : translate("keeping.delegations.everywhere")}</>;
}
