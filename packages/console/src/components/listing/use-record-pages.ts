import { type RaRecord, useDataProvider } from "react-admin";
import { PAGE_SIZE, type Page } from "../tables/read-all";

/** Reads records by their ids in portions that the API takes; for what is selected on several pages. */
export function useRecordPages<Row extends RaRecord>(resource: string, ids: readonly string[]) {
  const dataProvider = useDataProvider();
  return async (page: number): Promise<Page<Row>> => {
    const wanted = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    if (wanted.length === 0) return { data: [], total: ids.length };
    const { data } = await dataProvider.getMany<Row>(resource, { ids: [...wanted] });
    return { data, total: ids.length };
  };
}
