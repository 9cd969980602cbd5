import { SearchInput } from "react-admin";
import { PlanStatusChip } from "../../components/CodeChip";
import { dutyLine } from "../../components/DutyName";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { NodeLink } from "../../components/NodeLink";
import { PartyLinks, partyName } from "../../components/PartyLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { Say } from "../../components/tables/table";
import { Vacant } from "../../components/Vacant";
import type { DutyRowFragment } from "../../generated/graphql";
import { DUTY_ACTS } from "./bulk-acts";
import { IN_FORCE, InForceFilter } from "./InForceFilter";

const filters = [
  <InForceFilter key="planStatus" source="planStatus" alwaysOn />,
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceFilter key="planId" source="planId" reference="plans" alwaysOn />,
  <ReferenceFilter key="groupId" source="groupId" reference="groups" alwaysOn />,
  <ReferenceFilter key="unitId" source="unitId" reference="orgUnits" alwaysOn />,
];

const columns: ListColumn<DutyRowFragment>[] = [
  { source: "number", text: ({ number }) => number, isSortable: true },
  {
    source: "text",
    text: (duty) => duty.title || duty.text,
    cell: (duty) => <NodeLink id={duty.id}>{duty.title || duty.text}</NodeLink>,
    isSortable: true,
  },
  nodeColumn("group", ({ group }) => group),
  {
    source: "responsible",
    text: (duty, say) => partiesText(duty, "responsible", say),
    cell: (duty) => <Parties duty={duty} of="responsible" />,
  },
  {
    source: "leads",
    text: (duty, say) => partiesText(duty, "leads", say),
    cell: (duty) => <Parties duty={duty} of="leads" />,
  },
  { source: "plan", text: ({ plan }) => plan?.title, cell: (duty) => <PlanOf duty={duty} /> },
  {
    source: "planStatus",
    text: ({ plan }, { word }) => plan && word(`domain.planStatus.${plan.status}`),
    isExtra: true,
  },
  { ...nodeColumn("unit", ({ unit }) => unit), isExtra: true },
  { source: "wholeText", text: ({ text }) => text, isExtra: true },
];

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
      columns={columns}
      acts={DUTY_ACTS}
    />
  );
}

/** Whether somebody should answer for it now: of plans not in force nobody is expected to. */
function isInForce({ plan }: DutyRowFragment): boolean {
  return (plan?.status ?? "IN_FORCE") === "IN_FORCE";
}

function partiesText(duty: DutyRowFragment, of: "leads" | "responsible", { word }: Say): string {
  const names = duty[of].map(partyName).join(word("pages.common.separator"));
  return names || (isInForce(duty) ? word("pages.common.vacant") : "");
}

/** Red where nobody answers for a duty of a plan in force; of other plans nobody is expected to. */
function Parties({ duty, of }: { duty: DutyRowFragment; of: "leads" | "responsible" }) {
  if (duty[of].length > 0) return <PartyLinks parties={duty[of]} />;
  return isInForce(duty) && <Vacant />;
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
