import Checkbox from "@mui/material/Checkbox";
import TableCell from "@mui/material/TableCell";
import TableRow from "@mui/material/TableRow";
import type { ComponentType, ReactNode } from "react";
import {
  DataTableBody,
  useDataTableCallbacksContext,
  useDataTableSelectedIdsContext,
  useGetRecordRepresentation,
  useRecordContext,
  useResourceContext,
  useTranslate,
} from "react-admin";
import { useNavigate } from "react-router";
import { pathOf } from "../paths";

/** The rows of a list: each leads to its record, and its box says whom it selects. */
export function ListBody({ children }: { children?: ReactNode }) {
  // react-admin gives a row its cells and a class, but does not say so in the type.
  return <DataTableBody row={ListRow as ComponentType}>{children}</DataTableBody>;
}

function ListRow({ className, children }: { className?: string; children?: ReactNode }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const record = useRecordContext();
  const nameOf = useGetRecordRepresentation(useResourceContext());
  const { handleToggleItem } = useDataTableCallbacksContext();
  const isSelected = useDataTableSelectedIdsContext()?.includes(record?.id ?? "") ?? false;
  if (!record) return null;
  const path = pathOf(String(record.id));
  return (
    <TableRow
      hover
      className={className}
      onClick={() => path && void navigate(path, { state: { _scrollToTop: true } })}
      sx={{ cursor: "pointer" }}
    >
      <TableCell padding="checkbox">
        <Checkbox
          className="select-item"
          checked={isSelected}
          slotProps={{
            input: { "aria-label": translate("listing.select", { name: String(nameOf(record)) }) },
          }}
          onClick={(event) => {
            event.stopPropagation();
            handleToggleItem?.(record.id, event);
          }}
        />
      </TableCell>
      {children}
    </TableRow>
  );
}
