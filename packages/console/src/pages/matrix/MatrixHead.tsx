import MuiLink from "@mui/material/Link";
import { useTranslate } from "react-admin";
import { Link as RouterLink } from "react-router";
import { pathOf } from "../../components/paths";
import type { Column } from "./columns";

/** Leaders and bodies over their columns, each name leading to its page. */
export function MatrixHead({
  columns,
  activeColumn,
}: {
  columns: readonly Column[];
  activeColumn: number | null;
}) {
  const translate = useTranslate();
  const leaders = columns.filter(({ isLeader }) => isLeader).length;
  const bodies = columns.length - leaders;
  return (
    <thead>
      <tr className="kinds" data-row={0}>
        <th rowSpan={2} data-column={0} tabIndex={activeColumn === 0 ? 0 : -1} scope="col">
          {translate("matrix.duty")}
        </th>
        {leaders > 0 && (
          <th colSpan={leaders} scope="colgroup">
            <span>{translate("matrix.leaders")}</span>
          </th>
        )}
        {bodies > 0 && (
          <th colSpan={bodies} scope="colgroup">
            <span>{translate("matrix.bodies")}</span>
          </th>
        )}
      </tr>
      <tr className="names" data-row={0}>
        {columns.map((column, index) => (
          <th key={column.id} scope="col" className={index === leaders && leaders > 0 ? "first-body" : ""}>
            <HolderName column={column} place={index + 1} isActive={activeColumn === index + 1} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function HolderName({ column, place, isActive }: { column: Column; place: number; isActive: boolean }) {
  const path = pathOf(column.id);
  const walked = { "data-column": place, tabIndex: isActive ? 0 : -1, title: column.name };
  if (path === null) return <span {...walked}>{column.name}</span>;
  return (
    <MuiLink component={RouterLink} to={path} underline="hover" color="inherit" {...walked}>
      {column.name}
    </MuiLink>
  );
}
