/** A node that an import creates or finds. */
export interface ImportItem {
  type: string;
  id: string;
  name: string;
}

/** The stable codes of what an import could not decide by itself. */
export type DoubtCode =
  | "SIMILAR_NAME"
  | "SAME_NAME_ELSEWHERE"
  | "POST_HELD_BY_OTHER"
  | "POST_WITHOUT_BODY"
  | "UNRESOLVED_CLASS"
  | "MASKED_NAME"
  | "NOT_IN_TEXT"
  | "AMBIGUOUS_NAME"
  | "LEFT_OUT"
  | "ALREADY_LOADED"
  | "NO_ISSUER"
  | "NO_DATE";

/** Something that a person should look at: nothing was merged or invented because of it. */
export interface ImportDoubt {
  code: DoubtCode;
  message: string;
  /** What is printed. */
  name: string;
  /** Global ids of nodes that may be meant. */
  candidates: string[];
}

/** What an import found and could not decide, gathered on the way; each thing once. */
export class ImportReport {
  private readonly matchedById = new Map<string, ImportItem>();
  private readonly doubtsByKey = new Map<string, ImportDoubt>();

  matched(item: ImportItem): void {
    this.matchedById.set(item.id, item);
  }

  doubt(doubt: ImportDoubt): void {
    this.doubtsByKey.set(`${doubt.code} ${doubt.name}`, doubt);
  }

  get allMatched(): ImportItem[] {
    return [...this.matchedById.values()];
  }

  get allDoubts(): ImportDoubt[] {
    return [...this.doubtsByKey.values()];
  }
}
