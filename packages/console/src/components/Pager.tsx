import TablePagination from "@mui/material/TablePagination";
import { useTranslate } from "react-admin";

/** From page to page below a list that is no resource's; nothing where one page holds all. */
export function Pager({
  total,
  page,
  perPage,
  onPage,
}: {
  total: number;
  /** Which page is shown, from 0. */
  page: number;
  perPage: number;
  onPage: (page: number) => void;
}) {
  const translate = useTranslate();
  if (total <= perPage) return null;
  return (
    <TablePagination
      component="div"
      count={total}
      page={page}
      rowsPerPage={perPage}
      rowsPerPageOptions={[perPage]}
      onPageChange={(_event, chosen) => onPage(chosen)}
      labelDisplayedRows={({ from, to, count }) =>
        translate("ra.navigation.page_range_info", { offsetBegin: from, offsetEnd: to, total: count })
      }
      getItemAriaLabel={(type) => translate(`ra.navigation.${type}`)}
    />
  );
}
