import { builder } from "../../graphql/builder.ts";

export const NoticeKindEnum = builder.enumType("NoticeKind", {
  description: "What a notice tells.",
  values: {
    REPORT_DUE: { description: "A report is due." },
    REPORT_LATE: { description: "A report was not there when it was due (迟报)." },
    REPORT_MISSED: { description: "A report is missing (漏报)." },
    URGENT_REPORT: {
      description: "An urgent report to be acknowledged (急事急报); it heeds no quiet hours.",
    },
    URGENT_SKIPPED: {
      description:
        "An urgent report was not acknowledged in time and went on upward; it heeds no quiet hours.",
    },
    SHIFT_SWAP: { description: "Somebody proposes to swap shifts, or has answered." },
    HANDOVER: { description: "A watch is handed over, or was refused." },
    ROTA_PUBLISHED: { description: "A rota was published." },
    HANDOVER_OVERDUE: { description: "A watch went over, and its handover was not signed in time." },
    SHIFT_CHANGED: { description: "Shifts that had been published were changed for whoever is told." },
  } as const,
});

export const NoticeChannelEnum = builder.enumType("NoticeChannel", {
  description: "By what somebody is told.",
  values: {
    CONSOLE: { description: "In the console." },
    EMAIL: { description: "By e-mail." },
    WECOM: { description: "By the robot of a group in WeCom (企业微信)." },
    DINGTALK: { description: "By the robot of a group in DingTalk (钉钉)." },
    FEISHU: { description: "By the robot of a group in Feishu (飞书)." },
  } as const,
});

export const NoticeStateEnum = builder.enumType("NoticeState", {
  description: "Where a notice stands on its way.",
  values: {
    PENDING: { description: "It waits to be sent." },
    SENDING: { description: "It is being sent." },
    SENT: { description: "It was sent, or it stands in the console." },
    FAILED: { description: "It was refused for good, or tried in vain for a day." },
    UNCERTAIN: {
      description:
        "Nobody knows whether it arrived, since the sender or the receiver broke off at the end, or a backup was restored since; it is not sent again.",
    },
  } as const,
});
