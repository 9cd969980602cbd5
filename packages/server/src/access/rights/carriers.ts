/**
 * Types that are no rows but parts of one answer: who was given the answer is told all of it. What of it may be
 * answered is decided by the field that gives it, and by its resolver where that leaves out what is out of sight.
 */
export const CARRIERS: ReadonlySet<string> = new Set([
  "PageInfo",
  "AssignManySuccess",
  "ImportDirectoryReport",
  "ImportPlanSuccess",
  "MergeOrgUnitsSuccess",
  "MergePeopleSuccess",
  "PasswordLinkSuccess",
  "ApiKeySuccess",
  "RevealPersonalDetailsSuccess",
  "SetCalendarDaysSuccess",
  "RevealedDetail",
  "ConflictError",
  "FieldFault",
  "ForbiddenError",
  "NotFoundError",
  "RuleError",
  "ValidationError",
  "Answer",
  "Chain",
  "ChainLink",
  "ChangedChain",
  "ChangedField",
  "ChangeLogFault",
  "ChangeLogHead",
  "ChangeLogProof",
  "CellFault",
  "CreatedCount",
  "Day",
  "DirectoryRowReport",
  "DocumentNote",
  "Gap",
  "ImportDoubt",
  "ImportItem",
  "MergeCount",
  "NameCandidate",
  "NameChoice",
  "NameMatch",
  "PlanDifference",
  "PlanReadingCheck",
  "Preview",
  "PreviewStep",
  "ReadingDiagnostic",
  "SearchHit",
  "TaskCounts",
]);

const PAGES = /(Connection|Edge)$/;

/** Whether a type is part of an answer and no row; the pages of lists are by their names. */
export function isCarrier(typeName: string): boolean {
  return CARRIERS.has(typeName) || PAGES.test(typeName);
}
