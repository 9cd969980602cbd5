import { type RaRecord, useDataProvider, useListContext } from "react-admin";
import { PAGE_SIZE, type Page } from "../tables/read-all";

/** Reads the pages of the list under its filter and in its order; only the first one counts. */
export function useListPages<Row extends RaRecord>(): (page: number) => Promise<Page<Row>> {
  const dataProvider = useDataProvider();
  const { resource, sort, filterValues, filter } = useListContext();
  return (page) =>
    dataProvider.getList<Row>(resource, {
      pagination: { page, perPage: PAGE_SIZE },
      sort,
      filter: { ...filterValues, ...filter },
      meta: { isCounted: page === 1 },
    });
}
