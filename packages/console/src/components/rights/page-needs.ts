import {
  ChartPlansDocument,
  ChartUnitsDocument,
  DirectoryImportsDocument,
  EndingSoonDocument,
  ExplorerExamplesDocument,
  GapsDocument,
  ImportDirectoryDocument,
  LatestWritesDocument,
  MatrixPlansDocument,
  MergeOrgUnitsDocument,
  MergePeopleDocument,
  NamesakesDocument,
  PlanReadingDocument,
  PlanReadingsDocument,
  SearchDocument,
  TaskListDocument,
  TreeUnitsDocument,
  WorkCalendarDocument,
} from "../../generated/graphql";
import type { Document } from "../../providers/actions-of";
import { useMay } from "../../providers/use-may";

/**
 * What a viewer must be allowed to ask or write before a screen is of any use: without it the screen is neither in the
 * menu nor linked, and says so where somebody comes by its address. An empty list: it is everybody's.
 */
export const PAGE_NEEDS: Readonly<Record<string, readonly Document[]>> = {
  "/": [],
  "/mine": [],
  "/account": [],
  "/gaps": [GapsDocument],
  "/board": [TaskListDocument],
  "/explore": [ExplorerExamplesDocument],
  "/matrix": [MatrixPlansDocument],
  "/chart": [ChartUnitsDocument],
  "/group-chart": [ChartPlansDocument],
  "/tree": [TreeUnitsDocument],
  "/ending": [EndingSoonDocument],
  "/calendar": [WorkCalendarDocument],
  "/readings": [PlanReadingsDocument],
  "/readings/:id": [PlanReadingsDocument, PlanReadingDocument],
  "/transfer": [DirectoryImportsDocument, ImportDirectoryDocument],
  "/namesakes": [NamesakesDocument, MergePeopleDocument, MergeOrgUnitsDocument],
  "/changes": [LatestWritesDocument],
  "/search": [SearchDocument],
  "/tasks": [TaskListDocument],
};

/** Whether a screen is of any use to the viewer. */
export function useMayOpen(): (path: string) => boolean {
  const may = useMay();
  return (path) => (PAGE_NEEDS[path] ?? []).every(may);
}
