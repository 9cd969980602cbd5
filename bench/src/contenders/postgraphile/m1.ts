/** The generated mutations know no "end": the client retracts the row and records it with its end, in one request. */
export const ASSIGN = `
mutation Assign($assignment: AssignmentInput!) {
  assign: createAssignment(input: { assignment: $assignment }) {
    assignment { rowId edgeId dutyId personId role validFrom }
  }
}`;

export const END = `
mutation End($rowId: UUID!, $retractedAt: Datetime!, $ended: AssignmentInput!) {
  retracted: updateAssignmentByRowId(input: { rowId: $rowId, assignmentPatch: { retractedAt: $retractedAt } }) {
    assignment { rowId retractedAt }
  }
  ended: createAssignment(input: { assignment: $ended }) {
    assignment { rowId edgeId validTo }
  }
}`;

/** An assignment as the generated mutations take and answer it. */
export interface Assigned {
  rowId: string;
  edgeId: string;
  dutyId: string;
  personId: string;
  role: string;
  validFrom: string;
}
