import type { Right } from "./cells.ts";

/** Seen by all roles: whole by those who see everything, by the others as far as their sight goes. */
const IN_SIGHT = {
  ADMIN: "EVERYTHING",
  EDITOR: "SIGHT",
  LEADER: "SIGHT",
  MEMBER: "SIGHT",
  AUDITOR: "EVERYTHING",
} as const;

/** Preparatory work and what concerns the whole body. */
const OF_EDITORS = { ADMIN: "EVERYTHING", EDITOR: "WHOLE", AUDITOR: "EVERYTHING" } as const;

const OF_OVERSEERS = { ADMIN: "EVERYTHING", AUDITOR: "EVERYTHING" } as const;

/** Who may ask what: every field of `Query`, and no other. */
export const QUERY_RIGHTS: Readonly<Record<string, Right>> = {
  viewer: { areas: [], ANYBODY: "OWN" },
  node: { areas: ["DIRECTORY", "PLANS", "TASKS", "REPORTS", "WATCH"], ...IN_SIGHT },
  nodes: { areas: ["DIRECTORY", "PLANS", "TASKS", "REPORTS", "WATCH"], ...IN_SIGHT },
  search: { areas: ["DIRECTORY", "PLANS"], ...IN_SIGHT },
  endingSoon: { areas: ["DIRECTORY", "PLANS"], ...IN_SIGHT },
  edgeHistory: { areas: ["DIRECTORY", "PLANS"], ...IN_SIGHT },

  orgUnits: { areas: ["DIRECTORY"], ...IN_SIGHT },
  people: { areas: ["DIRECTORY"], ...IN_SIGHT },
  posts: { areas: ["DIRECTORY"], ...IN_SIGHT },
  directoryImports: { areas: ["DIRECTORY"], ...OF_EDITORS },
  // Who works when is everybody's to know.
  days: { areas: ["DIRECTORY"], ANYBODY: "EVERYTHING" },
  knownYears: { areas: ["DIRECTORY"], ANYBODY: "EVERYTHING" },

  // What is to be filled in is everybody's to know.
  forms: { areas: ["REPORTS"], ANYBODY: "EVERYTHING" },
  formRecords: { areas: ["REPORTS"], ...IN_SIGHT },

  plans: { areas: ["PLANS"], ...IN_SIGHT },
  groups: { areas: ["PLANS"], ...IN_SIGHT },
  duties: { areas: ["PLANS"], ...IN_SIGHT },
  assignments: { areas: ["PLANS"], ...IN_SIGHT },
  gaps: { areas: ["PLANS"], ...IN_SIGHT },
  planReadings: { areas: ["PLANS"], ...OF_EDITORS },
  // What a save would do is rehearsed, which takes the right to save.
  checkPlanReading: { areas: [], ADMIN: "EVERYTHING", EDITOR: "WHOLE" },
  preview: { areas: [], ADMIN: "EVERYTHING", EDITOR: "SCOPE" },

  tasks: { areas: ["TASKS"], ...IN_SIGHT },

  // Whom one tells what presses is everybody's to know.
  urgentRules: { areas: ["REPORTS"], ANYBODY: "EVERYTHING" },
  urgentReports: { areas: ["REPORTS"], ...IN_SIGHT },

  obligations: { areas: ["REPORTS"], ...IN_SIGHT },
  occurrences: { areas: ["REPORTS"], ...IN_SIGHT },
  reportBoard: { areas: ["REPORTS"], ...IN_SIGHT },
  reportFaults: { areas: ["REPORTS"], ...IN_SIGHT },
  faultCounts: { areas: ["REPORTS"], ...IN_SIGHT },

  // Who keeps watch is everybody's to know.
  rotas: { areas: ["WATCH"], ANYBODY: "EVERYTHING" },
  shifts: { areas: ["WATCH"], ANYBODY: "EVERYTHING" },
  onWatchNow: { areas: ["WATCH"], ANYBODY: "EVERYTHING" },
  shiftSwaps: { areas: ["WATCH"], ...IN_SIGHT },
  calendarFeeds: { areas: [], ANYBODY: "OWN" },

  changes: { areas: ["CHANGES"], ...OF_EDITORS },
  changeLogProof: { areas: ["CHANGES"], ...OF_OVERSEERS },

  // The list holds the own ones alone; whose wishes, the query looks.
  notices: { areas: [], ANYBODY: "OWN" },
  noticePreference: { areas: [], ANYBODY: "OWN", ADMIN: "EVERYTHING" },
  unsentNotices: { areas: [], ...OF_OVERSEERS },
  noticeRobots: { areas: [], ...OF_OVERSEERS },

  accounts: { areas: [], ...OF_OVERSEERS },
};
