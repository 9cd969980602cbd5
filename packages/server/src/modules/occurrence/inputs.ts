import { builder } from "../../graphql/builder.ts";

export const OccurrenceStateEnum = builder.enumType("OccurrenceState", {
  description: "Where one due time of a report stands (mechanisms D1, D3, D6).",
  values: {
    PENDING: { description: "Nothing was reported yet; past its cut-off it is late, and not missed yet." },
    SUBMITTED: { description: "Reported on time." },
    ZERO: { description: "Reported on time that there is nothing to report (零报告)." },
    LATE: { description: "Reported at the cut-off or later, also after it had been missed (迟报)." },
    MISSED: { description: "Not reported, and the grace is over (漏报)." },
    WAIVED: { description: "Not asked for, with a reason." },
  } as const,
});

export const ReportFaultKindEnum = builder.enumType("ReportFaultKind", {
  description: "The four faults of reporting, each counted by itself (mechanism D6).",
  values: {
    LATE: { description: "Reported too late (迟报)." },
    MISSED: { description: "Not reported (漏报)." },
    FALSE: { description: "Reported falsely, as a correction says (谎报)." },
    CONCEALED: { description: "Not reported, and found by somebody else (瞒报)." },
  } as const,
});
