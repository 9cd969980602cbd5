import type { Theme } from "@mui/material/styles";
import useMediaQuery from "@mui/material/useMediaQuery";
import type { ReactNode } from "react";
import {
  ColumnsButton,
  CreateButton,
  type RaRecord,
  TopToolbar,
  useGetResourceLabel,
  useListContext,
} from "react-admin";
import type { TextColumn } from "../tables/table";
import { ExportMenu } from "./ExportMenu";
import { SavedFilters } from "./SavedFilters";
import { useListPages } from "./use-list-pages";

/** What can be done with a list; lists are long, so it stands at their head. */
export function ListActions<Row extends RaRecord>({
  columns,
  children,
}: {
  /** The columns that are shown, and so written to a file. */
  columns: readonly TextColumn<Row>[];
  /** What only this list offers. */
  children?: ReactNode;
}) {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const { resource } = useListContext();
  const nameOf = useGetResourceLabel();
  const readPage = useListPages<Row>();
  return (
    <TopToolbar
      sx={{
        flexWrap: { xs: "wrap", sm: "nowrap" },
        ml: "auto",
        alignItems: "center",
        bgcolor: { xs: "transparent" },
      }}
    >
      <SavedFilters />
      {!isPhone && <ColumnsButton />}
      <ExportMenu name={nameOf(resource, 2)} columns={columns} readPage={readPage} />
      {children}
      <CreateButton />
    </TopToolbar>
  );
}
