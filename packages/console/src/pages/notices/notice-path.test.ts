import { expect, test } from "vitest";
import { noticePath } from "./notice-path";

test.for([
  ["REPORT_MISSED", "Occurrence:1", "/reports/Occurrence%3A1/fill"],
  ["URGENT_REPORT", "UrgentReport:1", "/urgent/UrgentReport%3A1"],
  ["SHIFT_SWAP", "ShiftSwap:1", "/watch/swaps"],
  ["HANDOVER", "Handover:1", "/watch/handovers"],
  ["ROTA_PUBLISHED", "Rota:1", "/watch/calendar"],
  ["HANDOVER_OVERDUE", "Rota:1", "/watch/handovers"],
  ["SHIFT_CHANGED", "Rota:1", "/watch/calendar"],
  ["REPORT_DUE", "ReportFault:1", null],
] as const)("a notice of %s about %s leads to %s", ([kind, subject, path]) => {
  expect(noticePath({ kind, subject })).toBe(path);
});
