import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import type { ReactElement, ReactNode } from "react";
import {
  CreateButton,
  DataTable,
  List,
  Pagination,
  type RaRecord,
  SimpleList,
  type SortPayload,
  TopToolbar,
} from "react-admin";
import { EmptyList } from "./EmptyList";

/** Lists are long and the button is sought at their head. */
function ListActions() {
  return (
    <TopToolbar>
      <CreateButton />
    </TopToolbar>
  );
}

const PAGES = <Pagination rowsPerPageOptions={[25, 50, 100]} />;

/** A list of a resource: a table where there is room, two lines a record on a phone. */
export function ResourceList<Row extends RaRecord>({
  filters,
  filterDefaultValues,
  sort,
  phone,
  children,
}: {
  filters: ReactElement[];
  filterDefaultValues?: Record<string, unknown>;
  sort: SortPayload;
  phone: { primary: (row: Row) => ReactNode; secondary: (row: Row) => ReactNode };
  children: ReactNode;
}) {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  return (
    <List<Row>
      filters={filters}
      filterDefaultValues={filterDefaultValues}
      sort={sort}
      perPage={25}
      pagination={PAGES}
      actions={<ListActions />}
      empty={<EmptyList />}
      sx={{ "& .RaList-actions": { mt: 1 } }}
    >
      {isPhone ? (
        <SimpleList<Row>
          primaryText={(row) => phone.primary(row)}
          secondaryText={(row) => phone.secondary(row)}
          rowClick="show"
        />
      ) : (
        <DataTable bulkActionButtons={false} rowClick="show" size="medium">
          {children}
        </DataTable>
      )}
    </List>
  );
}
