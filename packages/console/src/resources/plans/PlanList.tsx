import Chip from "@mui/material/Chip";
import { DataTable, SearchInput, SelectInput } from "react-admin";
import { PlanStatusChip } from "../../components/CodeChip";
import { choicesOf, PLAN_STATUSES } from "../../components/choices";
import { useDays } from "../../components/days";
import { NodeLink } from "../../components/NodeLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { PlanRowFragment } from "../../generated/graphql";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="status" source="status" choices={choicesOf("planStatus", PLAN_STATUSES)} alwaysOn />,
  <ReferenceFilter
    key="issuer"
    source="issuerId"
    reference="orgUnits"
    optionText="name"
    sort="name"
    alwaysOn
  />,
];
const Column = DataTable.Col<PlanRowFragment>;

export function PlanList() {
  return (
    <ResourceList<PlanRowFragment>
      filters={filters}
      sort={{ field: "issuedOn", order: "DESC" }}
      phone={{
        primary: (plan) => plan.title,
        secondary: (plan) => (
          <>
            {plan.documentNumber} <PlanStatusChip status={plan.status} /> <GapCount plan={plan} />
          </>
        ),
      }}
    >
      <Column source="title" render={(plan) => <NodeLink id={plan.id}>{plan.title}</NodeLink>} />
      <Column source="documentNumber" disableSort />
      <Column
        source="issuer"
        disableSort
        render={(plan) => plan.issuer && <NodeLink id={plan.issuer.id}>{plan.issuer.name}</NodeLink>}
      />
      <Column source="issuedOn" render={(plan) => <IssuedOn date={plan.issuedOn} />} />
      <Column source="status" render={(plan) => <PlanStatusChip status={plan.status} />} />
      <Column source="gaps" disableSort render={(plan) => <GapCount plan={plan} />} />
    </ResourceList>
  );
}

function IssuedOn({ date }: { date?: string | null }) {
  const { dateOf } = useDays();
  return date ? dateOf(date) : null;
}

/** Red only of plans in force: the assignments of others have ended. */
function GapCount({ plan: { gaps, status } }: { plan: PlanRowFragment }) {
  return (
    <Chip
      size="small"
      color={status !== "IN_FORCE" ? "default" : gaps.totalCount > 0 ? "error" : "success"}
      variant="outlined"
      label={gaps.totalCount}
    />
  );
}
