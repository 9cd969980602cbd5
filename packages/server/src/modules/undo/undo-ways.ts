/** Why what an action did is never taken back by itself. */
export type Bar =
  | "IMPORTED"
  | "MERGED"
  | "DOCUMENT"
  | "TOOK_EFFECT"
  | "SAID"
  | "ACCOUNT"
  | "PERSONAL"
  | "WATCH"
  | "REPORTERS"
  | "SERVER";

/** `EVENT`: each event by itself. `WRITE`: all that the call wrote, together, for one half alone would be nonsense. */
export type UndoWay = "EVENT" | "WRITE" | Bar;

/** What can be taken back, by the mutation that did it; a test asks for a row of every mutation. */
export const UNDO_WAYS: Readonly<Record<string, UndoWay>> = {
  // Made: retired again, as long as nothing hangs on it. A unit comes with its place.
  createOrgUnit: "WRITE",
  createPerson: "EVENT",
  createPost: "EVENT",
  createPlan: "EVENT",
  createGroup: "EVENT",
  createDuty: "EVENT",
  createTask: "EVENT",
  createRota: "EVENT",
  addShifts: "EVENT",
  planShifts: "EVENT",
  createForm: "EVENT",
  addTaskStep: "EVENT",
  addEvidence: "EVENT",
  recordResult: "EVENT",
  // Changed: what was changed is set back by the same update, with all its rules.
  updateOrgUnit: "EVENT",
  updatePerson: "EVENT",
  updatePost: "EVENT",
  updatePlan: "EVENT",
  updateGroup: "EVENT",
  updateDuty: "EVENT",
  updateTask: "EVENT",
  updateForm: "EVENT",
  createObligation: "EVENT",
  updateObligation: "EVENT",
  updateTaskStep: "EVENT",
  updateRota: "EVENT",
  changeTaskStatus: "EVENT",
  orderTaskSteps: "WRITE",
  // Each day for itself: set for the first time, or changed.
  setCalendarDays: "EVENT",
  createUrgentRule: "EVENT",
  updateUrgentRule: "EVENT",
  retireUrgentRule: "EVENT",
  // Retired or taken off: offered again. Restored: retired again.
  retireOrgUnit: "EVENT",
  retirePerson: "EVENT",
  retirePost: "EVENT",
  retirePlan: "EVENT",
  retireGroup: "EVENT",
  retireDuty: "EVENT",
  retireTask: "EVENT",
  retireForm: "EVENT",
  retireObligation: "EVENT",
  retireTaskStep: "EVENT",
  removeEvidence: "EVENT",
  removeResult: "EVENT",
  retireCalendarDay: "EVENT",
  retireRota: "EVENT",
  restoreNode: "EVENT",
  // Edges: what was recorded is taken back as never having held, what was ended or corrected is put back as it was.
  appoint: "WRITE",
  placeUnit: "WRITE",
  addMember: "EVENT",
  orderMembers: "WRITE",
  assign: "EVENT",
  assignMany: "EVENT",
  delegate: "EVENT",
  endPlacement: "EVENT",
  endHolding: "EVENT",
  endMembership: "EVENT",
  endAssignment: "EVENT",
  endDelegation: "EVENT",
  correctEdge: "EVENT",
  // Taken back: done again, all of what was taken back together.
  undoChange: "WRITE",
  // A whole table or document came in at once; a table is taken back by `undoDirectoryImport`.
  importDirectory: "IMPORTED",
  undoDirectoryImport: "IMPORTED",
  importPlan: "IMPORTED",
  savePlanReading: "IMPORTED",
  // Two became one; which of the edges belonged to whom is known by the log alone.
  mergePeople: "MERGED",
  mergeOrgUnits: "MERGED",
  // Documents on their way to a plan are worked on step by step.
  readPlan: "DOCUMENT",
  updatePlanReading: "DOCUMENT",
  rereadPlanReading: "DOCUMENT",
  retirePlanReading: "DOCUMENT",
  // What a plan replaced has ended by it.
  putPlanInForce: "TOOK_EFFECT",
  // A pool is set anew; whoever keeps watch by then may be somebody else.
  setRotaMembers: "WATCH",
  publishRota: "WATCH",
  replaceShift: "WATCH",
  retireShift: "WATCH",
  // What was said stays said.
  addTaskComment: "SAID",
  proposeShiftSwap: "SAID",
  answerShiftSwap: "SAID",
  withdrawShiftSwap: "SAID",
  startHandover: "SAID",
  signHandover: "SAID",
  refuseHandover: "SAID",
  addWatchLogEntry: "SAID",
  raiseUrgentReport: "SAID",
  acknowledgeUrgentStep: "SAID",
  closeUrgentReport: "SAID",
  recordForm: "SAID",
  submitReport: "SAID",
  waiveOccurrence: "SAID",
  reportConcealment: "SAID",
  removeReportFault: "SAID",
  correctRecord: "SAID",
  // Rights, passwords and keys are given and taken by their own acts only.
  linkAccount: "ACCOUNT",
  createAccount: "ACCOUNT",
  renameAccount: "ACCOUNT",
  resetPassword: "ACCOUNT",
  closeAccount: "ACCOUNT",
  reopenAccount: "ACCOUNT",
  grantRole: "ACCOUNT",
  revokeRole: "ACCOUNT",
  endSession: "ACCOUNT",
  endSessions: "ACCOUNT",
  removeTwoFactor: "ACCOUNT",
  createApiKey: "ACCOUNT",
  rotateApiKey: "ACCOUNT",
  revokeApiKey: "ACCOUNT",
  createCalendarFeed: "ACCOUNT",
  retireCalendarFeed: "ACCOUNT",
  // What was read is known; a robot's address and the wishes of people are set anew.
  markNoticesRead: "SAID",
  setNoticePreference: "PERSONAL",
  createNoticeRobot: "ACCOUNT",
  updateNoticeRobot: "ACCOUNT",
  retireNoticeRobot: "ACCOUNT",
  // What was revealed is known, what was erased is gone, and the log keeps no value that could be set back.
  recordPersonalDetail: "PERSONAL",
  removePersonalDetail: "PERSONAL",
  revealPersonalDetails: "PERSONAL",
  exportPersonalDetails: "PERSONAL",
  erasePersonalData: "PERSONAL",
};
