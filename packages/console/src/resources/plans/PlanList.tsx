import Chip from "@mui/material/Chip";
import { SearchInput, SelectInput } from "react-admin";
import { PlanStatusChip } from "../../components/CodeChip";
import { choicesOf, PLAN_STATUSES } from "../../components/choices";
import { useDays } from "../../components/days";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { firstMoment, yetToEnd } from "../../components/plan-period";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { PlanRowFragment } from "../../generated/graphql";
import { ImportPlanLink } from "./ImportPlanLink";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <SelectInput key="status" source="status" choices={choicesOf("planStatus", PLAN_STATUSES)} alwaysOn />,
  <ReferenceFilter key="issuer" source="issuerId" reference="orgUnits" alwaysOn />,
];

const columns: ListColumn<PlanRowFragment>[] = [
  { ...nodeColumn("title", (row) => row), isSortable: true },
  { source: "documentNumber", text: ({ documentNumber }) => documentNumber, isSortable: true },
  nodeColumn("issuer", ({ issuer }) => issuer),
  {
    source: "issuedOn",
    text: ({ issuedOn }) => issuedOn,
    cell: ({ issuedOn }) => <IssuedOn date={issuedOn} />,
    isSortable: true,
  },
  {
    source: "status",
    text: ({ status }, { word }) => word(`domain.planStatus.${status}`),
    cell: (plan) => <PlanStatusChip {...plan} />,
    isSortable: true,
  },
  {
    source: "gaps",
    text: (plan) => (firstMoment(plan) ? null : plan.gaps.totalCount),
    cell: (plan) => <GapCount plan={plan} />,
  },
  { ...nodeColumn("superior", ({ superior }) => superior), isExtra: true },
  { source: "publicity", text: ({ publicity }) => publicity, isExtra: true },
];

export function PlanList() {
  return (
    <ResourceList<PlanRowFragment>
      filters={filters}
      actions={<ImportPlanLink />}
      sort={{ field: "issuedOn", order: "DESC" }}
      phone={{
        primary: (plan) => plan.title,
        secondary: (plan) => (
          <>
            {plan.documentNumber} <PlanStatusChip {...plan} /> <GapCount plan={plan} />
          </>
        ),
      }}
      columns={columns}
    />
  );
}

function IssuedOn({ date }: { date?: string | null }) {
  const { dateOf } = useDays();
  return date ? dateOf(date) : null;
}

/** Red only of plans in force: the assignments of others have ended. One that has not begun says nothing by its gaps. */
function GapCount({ plan }: { plan: PlanRowFragment }) {
  const { gaps, status } = plan;
  if (firstMoment(plan)) return null;
  const isInForce = status === "IN_FORCE" || yetToEnd(plan) !== null;
  return (
    <Chip
      size="small"
      color={!isInForce ? "default" : gaps.totalCount > 0 ? "error" : "success"}
      variant="outlined"
      label={gaps.totalCount}
    />
  );
}
