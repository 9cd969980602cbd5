/** The columns of a table of units and people, by the names that the API gives them. */
export const COLUMNS = [
  "unit",
  "kind",
  "parent",
  "code",
  "unitAliases",
  "post",
  "isHead",
  "person",
  "holding",
  "personAliases",
] as const;

export type Column = (typeof COLUMNS)[number];

/** The stable codes of what may be wrong with a cell. */
export const CELL_FAULTS = {
  REQUIRED: "The cell must not be empty.",
  TOO_LONG: "The cell is too long.",
  INVALID_CHARACTER: "The cell holds a character that cannot be kept.",
  UNKNOWN_WORD: "The word is none of those that this column knows.",
  UNKNOWN_PARENT: "Neither the table nor the directory has this unit.",
  AMBIGUOUS: "Which one is meant does not follow from the table; the candidates are listed.",
  UNIT_LOOP: "The unit would stand below itself.",
  POST_WITHOUT_PERSON: "What is said of a holding needs a person.",
  POST_HELD: "Somebody else holds this post then.",
  HEAD_POST_EXISTS: "The unit has another head post.",
  OVERLAPPING_MAIN_HOLDING: "The person has another main post then.",
} as const;

export type CellFaultCode = keyof typeof CELL_FAULTS;

/** What is wrong with one cell. */
export interface CellFault {
  column: Column;
  code: CellFaultCode;
  /** Global ids of nodes that may be meant, or that are in the way. */
  candidates: string[];
}

/** What became of one row, or would become of it. */
export interface RowReport {
  /** Its place in the table, from 0. */
  place: number;
  faults: CellFault[];
  /** The types of what it created. */
  created: string[];
  /** What it says of something that is there already, which stays as it is. */
  unused: Column[];
  /** Global ids of others of the same name elsewhere, who were not taken for the same. */
  namesakes: string[];
  unitId: string | null;
  personId: string | null;
}

export function emptyReport(place: number): RowReport {
  return { place, faults: [], created: [], unused: [], namesakes: [], unitId: null, personId: null };
}

export function statusOf({ faults, created }: RowReport): "ERROR" | "CREATED" | "MATCHED" {
  if (faults.length > 0) return "ERROR";
  return created.length > 0 ? "CREATED" : "MATCHED";
}

/** The nodes and edges that an import created, by type. */
export type Creations = Record<string, string[]>;

/** How many an import created of each type, in the order in which a table names them. */
export function creationCounts(created: Creations): { type: string; count: number }[] {
  const types = ["OrgUnit", "Post", "Person", "UnitPlacement", "PostHolding"];
  return types.map((type) => ({ type, count: created[type]?.length ?? 0 })).filter(({ count }) => count > 0);
}
