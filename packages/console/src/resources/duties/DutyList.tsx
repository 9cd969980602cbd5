import { DataTable, SearchInput } from "react-admin";
import { PlanStatusChip } from "../../components/CodeChip";
import { dutyLine } from "../../components/DutyName";
import { NodeLink } from "../../components/NodeLink";
import { PartyLinks, partyName } from "../../components/PartyLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import { Vacant } from "../../components/Vacant";
import type { DutyRowFragment } from "../../generated/graphql";
import { IN_FORCE, InForceFilter } from "./InForceFilter";

const filters = [
  <InForceFilter key="planStatus" source="planStatus" alwaysOn />,
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceFilter
    key="planId"
    source="planId"
    reference="plans"
    optionText="title"
    sort="issuedOn"
    alwaysOn
  />,
  <ReferenceFilter
    key="groupId"
    source="groupId"
    reference="groups"
    optionText="name"
    sort="order"
    alwaysOn
  />,
  <ReferenceFilter
    key="unitId"
    source="unitId"
    reference="orgUnits"
    optionText="name"
    sort="name"
    alwaysOn
  />,
];
const Column = DataTable.Col<DutyRowFragment>;

export function DutyList() {
  return (
    <ResourceList<DutyRowFragment>
      filters={filters}
      filterDefaultValues={IN_FORCE}
      sort={{ field: "createdAt", order: "ASC" }}
      phone={{
        primary: dutyLine,
        secondary: (duty) =>
          duty.responsible.map(partyName).join(" / ") || <Parties duty={duty} of="responsible" />,
      }}
    >
      <Column source="number" />
      <Column source="text" render={(duty) => <NodeLink id={duty.id}>{duty.title || duty.text}</NodeLink>} />
      <Column
        source="group"
        disableSort
        render={(duty) => duty.group && <NodeLink id={duty.group.id}>{duty.group.name}</NodeLink>}
      />
      <Column source="responsible" disableSort render={(duty) => <Parties duty={duty} of="responsible" />} />
      <Column source="leads" disableSort render={(duty) => <Parties duty={duty} of="leads" />} />
      <Column source="plan" disableSort render={(duty) => <PlanOf duty={duty} />} />
    </ResourceList>
  );
}

/** Red where nobody answers for a duty of a plan in force; of other plans nobody is expected to. */
function Parties({ duty, of }: { duty: DutyRowFragment; of: "leads" | "responsible" }) {
  if (duty[of].length > 0) return <PartyLinks parties={duty[of]} />;
  return (duty.plan?.status ?? "IN_FORCE") === "IN_FORCE" && <Vacant />;
}

function PlanOf({ duty: { plan } }: { duty: DutyRowFragment }) {
  if (!plan) return null;
  return (
    <>
      <NodeLink id={plan.id}>{plan.title}</NodeLink>{" "}
      {plan.status !== "IN_FORCE" && <PlanStatusChip status={plan.status} />}
    </>
  );
}
