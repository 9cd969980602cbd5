import { SearchInput, useTranslate } from "react-admin";
import type { ListColumn } from "../../components/listing/columns";
import { nodeColumn } from "../../components/listing/node-column";
import { ReferenceFilter } from "../../components/ReferenceFilter";
import { ResourceList } from "../../components/ResourceList";
import type { RotaRowFragment } from "../../generated/graphql";
import { SeatNames } from "../../pages/watch/SeatNames";
import { RotaFrame } from "./RotaFrame";

const filters = [
  <SearchInput key="q" source="q" alwaysOn />,
  <ReferenceFilter key="planId" source="planId" reference="plans" alwaysOn />,
  <ReferenceFilter key="unitId" source="unitId" reference="orgUnits" alwaysOn />,
];

const columns: ListColumn<RotaRowFragment>[] = [
  { ...nodeColumn("name", (row) => row), isSortable: true },
  nodeColumn("plan", ({ plan }) => plan),
  nodeColumn("unit", ({ unit }) => unit),
  {
    source: "requiredSeats",
    text: ({ requiredSeats }, { word }) =>
      requiredSeats.map((seat) => word(`domain.watchSeat.${seat}`)).join("\n"),
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
