import type { Right } from "./cells.ts";

/** Keeping of records: by administrators, and by editors within what they were given. */
const KEEPING = { ADMIN: "EVERYTHING", EDITOR: "SCOPE" } as const;

/** What touches the whole body at once. */
const OF_THE_WHOLE = { ADMIN: "EVERYTHING", EDITOR: "WHOLE" } as const;

/** What whoever leads a duty does with its tasks. */
const LEADING = { ...KEEPING, LEADER: "LEADS", MEMBER: "LEADS" } as const;

/** What whoever carries a duty out reports; who leads it may as well. */
const REPORTING = { ...KEEPING, LEADER: "TAKES_PART", MEMBER: "TAKES_PART" } as const;

const OF_ADMINS = { areas: [], ADMIN: "EVERYTHING" } as const;

/** Everybody for the own account; the write looks whose it is, and lets an administrator do it for all. */
const OWN = { areas: [], ANYBODY: "OWN", ADMIN: "EVERYTHING" } as const;

/** Who may write what: every field of `Mutation`, and no other. */
export const MUTATION_RIGHTS: Readonly<Record<string, Right>> = {
  createOrgUnit: { areas: ["DIRECTORY"], ...KEEPING },
  updateOrgUnit: { areas: ["DIRECTORY"], ...KEEPING },
  retireOrgUnit: { areas: ["DIRECTORY"], ...KEEPING },
  placeUnit: { areas: ["DIRECTORY"], ...KEEPING },
  endPlacement: { areas: ["DIRECTORY"], ...KEEPING },
  createPerson: { areas: ["DIRECTORY"], ...KEEPING },
  updatePerson: { areas: ["DIRECTORY"], ...KEEPING },
  retirePerson: { areas: ["DIRECTORY"], ...KEEPING },
  createPost: { areas: ["DIRECTORY"], ...KEEPING },
  updatePost: { areas: ["DIRECTORY"], ...KEEPING },
  retirePost: { areas: ["DIRECTORY"], ...KEEPING },
  appoint: { areas: ["DIRECTORY"], ...KEEPING },
  endHolding: { areas: ["DIRECTORY"], ...KEEPING },
  mergeOrgUnits: { areas: ["DIRECTORY"], ...OF_THE_WHOLE },
  mergePeople: { areas: ["DIRECTORY"], ...OF_THE_WHOLE },
  importDirectory: { areas: ["DIRECTORY"], ...OF_THE_WHOLE },
  undoDirectoryImport: { areas: ["DIRECTORY"], ...OF_THE_WHOLE },
  setCalendarDays: { areas: ["DIRECTORY"], ...OF_THE_WHOLE },
  retireCalendarDay: { areas: ["DIRECTORY"], ...OF_THE_WHOLE },

  createForm: { areas: ["REPORTS"], ...OF_THE_WHOLE },
  updateForm: { areas: ["REPORTS"], ...OF_THE_WHOLE },
  retireForm: { areas: ["REPORTS"], ...OF_THE_WHOLE },
  // For whom somebody may record is looked at by the write: see `modules/form-record/may-record.ts`.
  recordForm: { areas: ["REPORTS"], ...KEEPING, ANYBODY: "OWN" },
  correctRecord: { areas: ["REPORTS"], ...KEEPING, ANYBODY: "OWN" },

  createPlan: { areas: ["PLANS"], ...OF_THE_WHOLE },
  importPlan: { areas: ["PLANS"], ...OF_THE_WHOLE },
  readPlan: { areas: ["PLANS"], ...OF_THE_WHOLE },
  updatePlanReading: { areas: ["PLANS"], ...OF_THE_WHOLE },
  rereadPlanReading: { areas: ["PLANS"], ...OF_THE_WHOLE },
  retirePlanReading: { areas: ["PLANS"], ...OF_THE_WHOLE },
  savePlanReading: { areas: ["PLANS"], ...OF_THE_WHOLE },
  putPlanInForce: { areas: ["PLANS"], ...OF_THE_WHOLE },
  updatePlan: { areas: ["PLANS"], ...KEEPING },
  retirePlan: { areas: ["PLANS"], ...OF_THE_WHOLE },
  createGroup: { areas: ["PLANS"], ...KEEPING },
  updateGroup: { areas: ["PLANS"], ...KEEPING },
  retireGroup: { areas: ["PLANS"], ...KEEPING },
  addMember: { areas: ["PLANS"], ...KEEPING },
  orderMembers: { areas: ["PLANS"], ...KEEPING },
  endMembership: { areas: ["PLANS"], ...KEEPING },
  createDuty: { areas: ["PLANS"], ...KEEPING },
  updateDuty: { areas: ["PLANS"], ...KEEPING },
  retireDuty: { areas: ["PLANS"], ...KEEPING },
  assign: { areas: ["PLANS"], ...KEEPING },
  assignMany: { areas: ["PLANS"], ...KEEPING },
  endAssignment: { areas: ["PLANS"], ...KEEPING },
  delegate: { areas: ["PLANS"], ...KEEPING },
  endDelegation: { areas: ["PLANS"], ...KEEPING },

  createTask: { areas: ["TASKS"], ...LEADING },
  updateTask: { areas: ["TASKS"], ...LEADING },
  retireTask: { areas: ["TASKS"], ...LEADING },
  // Whether a task may be accepted, or only reported on, is looked at besides: see `check-parts.ts`.
  changeTaskStatus: { areas: ["TASKS"], ...REPORTING },
  addTaskStep: { areas: ["TASKS"], ...REPORTING },
  updateTaskStep: { areas: ["TASKS"], ...REPORTING },
  retireTaskStep: { areas: ["TASKS"], ...LEADING },
  orderTaskSteps: { areas: ["TASKS"], ...REPORTING },
  addTaskComment: { areas: ["TASKS"], ...REPORTING },
  addEvidence: { areas: ["TASKS"], ...REPORTING },
  removeEvidence: { areas: ["TASKS"], ...LEADING },
  recordResult: { areas: ["TASKS"], ...REPORTING },
  removeResult: { areas: ["TASKS"], ...LEADING },

  createUrgentRule: { areas: ["REPORTS"], ...KEEPING },
  updateUrgentRule: { areas: ["REPORTS"], ...KEEPING },
  retireUrgentRule: { areas: ["REPORTS"], ...KEEPING },
  // Whoever sees something tells it; who acknowledges and closes is looked at by the write.
  raiseUrgentReport: { areas: ["REPORTS"], ANYBODY: "OWN" },
  acknowledgeUrgentStep: { areas: ["REPORTS"], ANYBODY: "OWN" },
  closeUrgentReport: { areas: ["REPORTS"], ANYBODY: "OWN" },

  createObligation: { areas: ["REPORTS"], ...KEEPING },
  updateObligation: { areas: ["REPORTS"], ...KEEPING },
  retireObligation: { areas: ["REPORTS"], ...KEEPING },
  waiveOccurrence: { areas: ["REPORTS"], ...KEEPING },
  // Whose report it is, the write looks itself.
  submitReport: { areas: ["REPORTS"], ...KEEPING, ANYBODY: "OWN" },
  reportConcealment: { areas: ["REPORTS"], ...KEEPING, ANYBODY: "OWN" },
  removeReportFault: { areas: ["REPORTS"], ...KEEPING },

  createRota: { areas: ["WATCH"], ...KEEPING },
  updateRota: { areas: ["WATCH"], ...KEEPING },
  retireRota: { areas: ["WATCH"], ...KEEPING },
  setRotaMembers: { areas: ["WATCH"], ...KEEPING },
  publishRota: { areas: ["WATCH"], ...KEEPING },
  addShifts: { areas: ["WATCH"], ...KEEPING },
  planShifts: { areas: ["WATCH"], ...KEEPING },
  replaceShift: { areas: ["WATCH"], ...KEEPING },
  retireShift: { areas: ["WATCH"], ...KEEPING },
  // Whose shift it is, and who takes it over, the writes look.
  proposeShiftSwap: { areas: ["WATCH"], ANYBODY: "OWN" },
  answerShiftSwap: { areas: ["WATCH"], ANYBODY: "OWN" },
  withdrawShiftSwap: { areas: ["WATCH"], ANYBODY: "OWN" },
  // By whoever hands over or takes over, or is in the pool; else by who keeps the rota: the writes look.
  startHandover: { areas: ["WATCH"], ...KEEPING, ANYBODY: "OWN" },
  signHandover: { areas: ["WATCH"], ANYBODY: "OWN" },
  refuseHandover: { areas: ["WATCH"], ANYBODY: "OWN" },
  addWatchLogEntry: { areas: ["WATCH"], ...KEEPING, ANYBODY: "OWN" },
  createCalendarFeed: { areas: [], ANYBODY: "OWN" },
  retireCalendarFeed: OWN,

  correctEdge: { areas: ["DIRECTORY", "PLANS"], ...KEEPING },
  restoreNode: { areas: ["DIRECTORY", "PLANS", "TASKS", "REPORTS", "WATCH"], ...KEEPING },
  undoChange: { areas: [], ...OF_THE_WHOLE },

  linkAccount: OF_ADMINS,
  createAccount: OF_ADMINS,
  renameAccount: OF_ADMINS,
  resetPassword: OF_ADMINS,
  closeAccount: OF_ADMINS,
  reopenAccount: OF_ADMINS,
  grantRole: OF_ADMINS,
  revokeRole: OF_ADMINS,
  removeTwoFactor: OF_ADMINS,
  createApiKey: OF_ADMINS,
  rotateApiKey: OWN,
  revokeApiKey: OWN,
  endSession: OWN,
  endSessions: OWN,

  markNoticesRead: OWN,
  setNoticePreference: OWN,
  createNoticeRobot: OF_ADMINS,
  updateNoticeRobot: OF_ADMINS,
  retireNoticeRobot: OF_ADMINS,

  // Whose details, and who has the need, is decided in `personal-rights.ts`.
  recordPersonalDetail: { areas: [], ADMIN: "EVERYTHING", EDITOR: "OWN", ANYBODY: "OWN" },
  removePersonalDetail: { areas: [], ADMIN: "EVERYTHING", EDITOR: "OWN", ANYBODY: "OWN" },
  revealPersonalDetails: { areas: ["DIRECTORY"], ADMIN: "EVERYTHING", EDITOR: "OWN", ANYBODY: "OWN" },
  erasePersonalData: OF_ADMINS,
};
