import { SearchInput, useTranslate } from "react-admin";
import type { ListColumn } from "../../components/listing/columns";
import { NodeLink } from "../../components/NodeLink";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { RotaRowFragment } from "../../generated/graphql";
import { SeatNames } from "../../pages/watch/SeatNames";
import { RotaFrame } from "./RotaFrame";

const filters = [
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
    key="unitId"
    source="unitId"
    reference="orgUnits"
    optionText="name"
    sort="name"
    alwaysOn
  />,
];

const columns: ListColumn<RotaRowFragment>[] = [
  {
    source: "name",
    text: ({ name }) => name,
    cell: ({ id, name }) => <NodeLink id={id}>{name}</NodeLink>,
    isSortable: true,
  },
  {
    source: "plan",
    text: ({ plan }) => plan?.title,
    cell: ({ plan }) => plan && <NodeLink id={plan.id}>{plan.title}</NodeLink>,
  },
  {
    source: "unit",
    text: ({ unit }) => unit?.name,
    cell: ({ unit }) => unit && <NodeLink id={unit.id}>{unit.name}</NodeLink>,
  },
  {
    source: "requiredSeats",
    text: ({ requiredSeats }, { word }) => requiredSeats.map((seat) => word(`watch.seat.${seat}`)).join("\n"),
    cell: ({ requiredSeats }) => <SeatNames seats={requiredSeats} />,
  },
  { source: "telephone", text: ({ telephone }) => telephone },
  { source: "startsAt", text: ({ startsAt }, { time }) => time(startsAt) },
  { source: "publishedTo", text: ({ publishedTo }, { time }) => publishedTo && time(publishedTo) },
];

export function RotaList() {
  return (
    <RotaFrame>
      <div>
        <ResourceList<RotaRowFragment>
          filters={filters}
          sort={{ field: "name", order: "ASC" }}
          phone={{
            primary: ({ name }) => name,
            secondary: (rota) => <Scope rota={rota} />,
          }}
          columns={columns}
        />
      </div>
    </RotaFrame>
  );
}

function Scope({ rota: { plan, unit, telephone } }: { rota: RotaRowFragment }) {
  const translate = useTranslate();
  return <>{[plan?.title, unit?.name, telephone].filter(Boolean).join(translate("watch.comma"))}</>;
}
