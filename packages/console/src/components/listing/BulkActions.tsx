import Archive from "@mui/icons-material/Archive";
import Button from "@mui/material/Button";
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import {
  BulkActionsToolbar,
  type RaRecord,
  SelectAllButton,
  useGetResourceLabel,
  useListContext,
  useTranslate,
} from "react-admin";
import type { Document } from "../../providers/actions-of";
import { useMay } from "../../providers/use-may";
import { documents } from "../../resources/documents";
import { PAGE_SIZE } from "../tables/read-all";
import type { TextColumn } from "../tables/table";
import { ExportMenu } from "./ExportMenu";
import { useRecordPages } from "./use-record-pages";

const RetireMany = lazy(async () => ({ default: (await import("./RetireMany")).RetireMany }));

/** An act on the selected records, with its button and its dialog. */
export interface BulkAct {
  /** The key of the word on its button. */
  word: string;
  icon: ReactNode;
  /** By what it is written: who may not do that is not offered it. */
  does: Document;
  Dialog: ComponentType<{ ids: readonly string[]; onClose: () => void }>;
}

const RETIRE = { word: "forms.retire.button", icon: <Archive />, Dialog: RetireMany };

/** What can be done with all that is selected. */
export function BulkActions<Row extends RaRecord>({
  acts = [],
  columns,
}: {
  acts?: readonly BulkAct[];
  columns: readonly TextColumn<Row>[];
}) {
  const { resource, selectedIds } = useListContext();
  const nameOf = useGetResourceLabel();
  const may = useMay();
  const retire = documents[resource]?.retire;
  const offered = retire ? [...acts, { ...RETIRE, does: retire }] : acts;
  const readPage = useRecordPages<Row>(resource, selectedIds as string[]);
  return (
    // The API gives no more at once.
    <BulkActionsToolbar selectAllButton={<SelectAllButton limit={PAGE_SIZE} />}>
      {offered
        .filter(({ does }) => may(does))
        .map((act) => (
          <BulkButton key={act.word} act={act} ids={selectedIds as string[]} />
        ))}
      <ExportMenu
        name={nameOf(resource, 2)}
        word="listing.export.selected"
        columns={columns}
        readPage={readPage}
      />
    </BulkActionsToolbar>
  );
}

function BulkButton({ act: { word, icon, Dialog }, ids }: { act: BulkAct; ids: readonly string[] }) {
  const translate = useTranslate();
  // The dialog reports on what was selected when it opened, though the selection goes meanwhile.
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  return (
    <>
      <Button size="small" startIcon={icon} onClick={() => setChosen(ids)}>
        {translate(word)}
      </Button>
      {chosen && (
        <Suspense fallback={null}>
          <Dialog ids={chosen} onClose={() => setChosen(null)} />
        </Suspense>
      )}
    </>
  );
}
