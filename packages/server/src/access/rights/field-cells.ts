/**
 * Who is shown a field of a row, space-separated names under:
 * - named: whoever was given the row, also where a record in sight only names it (its name, what says which one it is);
 * - sight: whoever has the row itself in sight; rows in the answer are looked at one by one;
 * - names: whoever has the row itself in sight, and the answer names whom it names, in sight or not;
 * - wholly: whoever sees all that belongs to the row, for figures and answers about all of it;
 * - tasks: the same for figures about tasks, which whoever sees by areas has to see as well.
 */
export interface FieldCells {
  named?: string;
  sight?: string;
  names?: string;
  wholly?: string;
  tasks?: string;
}

export type FieldCell = keyof FieldCells;

/** The columns of an edge: whoever was given the edge is told all of it. */
export const EDGE = "id validFrom validTo recordedAt retractedAt source";
