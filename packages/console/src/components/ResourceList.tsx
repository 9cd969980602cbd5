import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import type { ReactElement, ReactNode } from "react";
import {
  DataTable,
  List,
  Pagination,
  type RaRecord,
  SimpleList,
  type SortPayload,
  useResourceContext,
  useTranslate,
} from "react-admin";
import { EmptyList } from "./EmptyList";
import { type BulkAct, BulkActions } from "./listing/BulkActions";
import { hiddenAtFirst, type ListColumn } from "./listing/columns";
import { ListActions } from "./listing/ListActions";
import { ListBody } from "./listing/ListBody";
import { ListHeading } from "./listing/ListHeading";
import { NoRows } from "./listing/NoRows";
import { useFoldedFilters } from "./listing/use-folded-filters";
import { useSay } from "./listing/use-say";
import { useShownColumns } from "./listing/use-shown-columns";

const PAGES = <Pagination rowsPerPageOptions={[25, 50, 100]} />;

/** A list of a resource: a table where there is room, two lines a record on a phone; and as a file. */
export function ResourceList<Row extends RaRecord>({
  filters,
  filterDefaultValues,
  sort,
  phone,
  columns,
  acts,
  actions,
}: {
  filters: ReactElement[];
  filterDefaultValues?: Record<string, unknown>;
  sort: SortPayload;
  phone: { primary: (row: Row) => ReactNode; secondary: (row: Row) => ReactNode };
  columns: readonly ListColumn<Row>[];
  /** What can be done with many at once besides retiring and exporting. */
  acts?: readonly BulkAct[];
  /** What this list offers at its head besides what all offer. */
  actions?: ReactNode;
}) {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const translate = useTranslate();
  const resource = useResourceContext();
  const labelOf = ({ source }: ListColumn<Row>) => translate(`resources.${resource}.fields.${source}`);
  const written = useShownColumns(columns).map((column) => ({ ...column, label: labelOf(column) }));
  const folded = useFoldedFilters(isPhone);
  const noRows = <NoRows defaults={filterDefaultValues} />;
  return (
    <>
      <ListHeading />
      <List<Row>
        filters={filters}
        filterDefaultValues={filterDefaultValues}
        sort={sort}
        perPage={25}
        pagination={PAGES}
        actions={
          <ListActions columns={written}>
            {folded.fold}
            {actions}
          </ListActions>
        }
        empty={<EmptyList />}
        sx={{
          "& .RaList-actions": { mt: 1, flexWrap: { sm: "wrap" }, bgcolor: { xs: "transparent" } },
          ...folded.sx,
        }}
      >
        {isPhone ? (
          <SimpleList<Row>
            primaryText={(row) => phone.primary(row)}
            secondaryText={(row) => phone.secondary(row)}
            rowClick="show"
            empty={noRows}
          />
        ) : (
          <ListTable
            columns={columns}
            empty={noRows}
            toolbar={<BulkActions acts={acts} columns={written} />}
          />
        )}
      </List>
    </>
  );
}

function ListTable<Row extends RaRecord>({
  columns,
  empty,
  toolbar,
}: {
  columns: readonly ListColumn<Row>[];
  empty: ReactNode;
  toolbar: ReactElement;
}) {
  const say = useSay();
  return (
    <DataTable<Row>
      bulkActionsToolbar={toolbar}
      // Else the boxes would be missing at the head for who may not retire.
      bulkActionButtons={toolbar}
      hiddenColumns={hiddenAtFirst(columns)}
      body={ListBody}
      size="medium"
      empty={empty}
      sx={{ "& .MuiTableCell-root": { px: 1.5 }, "& .MuiTableCell-head": { whiteSpace: "nowrap" } }}
    >
      {columns.map(({ source, text, cell, isSortable, isNumber }) => (
        <DataTable.Col
          key={source}
          source={source}
          disableSort={!isSortable}
          render={(row: Row) => (cell ? cell(row) : text(row, say))}
          {...(isNumber && { align: "right" })}
        />
      ))}
    </DataTable>
  );
}
