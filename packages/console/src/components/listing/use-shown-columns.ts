import { useResourceContext, useStore } from "react-admin";
import { hiddenAtFirst, type ListColumn, shownColumns } from "./columns";

/** The columns of a list as they are chosen on this machine; react-admin's table keeps the choice under these keys. */
export function useShownColumns<Row>(columns: readonly ListColumn<Row>[]): ListColumn<Row>[] {
  const resource = useResourceContext();
  const [hidden] = useStore<string[]>(`${resource}.datatable`, hiddenAtFirst(columns));
  const [ranks] = useStore<number[] | undefined>(`${resource}.datatable_columnRanks`);
  return shownColumns(columns, hidden, ranks);
}
