import type { NoticeKind } from "../../generated/prisma/client.ts";

/** The languages in which notices go out of the house; within it everybody reads them in the own one. */
export const NOTICE_LANGUAGES = ["zh", "zh-TW", "en"] as const;

export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** What there is to say, as far as it is known; what is not known is left out. */
export interface NoticeFacts {
  /** What it is about: the report that is due, the rota. */
  name?: string;
  /** Whose it is: who reports, which unit. */
  unit?: string;
  /** YYYY-MM-DD, in the body's time zone. */
  day?: string;
  /** HH:MM, in the body's time zone. */
  time?: string;
  /** What somebody wrote. */
  text?: string;
  /** Who did it. */
  by?: string;
}

export interface NoticeWords {
  subject: string;
  text: string;
}

/** What a notice says outside of the console: what it is, then a line for each thing that is known of it. */
export function noticeWords(language: NoticeLanguage, kind: NoticeKind, facts: NoticeFacts): NoticeWords {
  const { kinds, labels, colon } = WORDS[language];
  const known = FACTS.filter((fact) => facts[fact] !== undefined && facts[fact] !== "");
  const head = [facts.name, facts.unit].filter((text) => text !== undefined && text !== "");
  return {
    subject: head.length === 0 ? kinds[kind] : `${kinds[kind]}${colon}${head.join(" · ")}`,
    text: known.map((fact) => `${labels[fact]}${colon}${facts[fact]}`).join("\n"),
  };
}

const FACTS = ["text", "name", "unit", "day", "time", "by"] as const satisfies (keyof NoticeFacts)[];

interface LanguageWords {
  kinds: Record<NoticeKind, string>;
  labels: Record<keyof NoticeFacts, string>;
  colon: string;
}

const WORDS: Record<NoticeLanguage, LanguageWords> = {
  zh: {
    kinds: {
      REPORT_DUE: "报告到时",
      REPORT_LATE: "迟报",
      REPORT_MISSED: "漏报",
      URGENT_REPORT: "急事急报",
      URGENT_SKIPPED: "急报未确认，已越级上报",
      SHIFT_SWAP: "换班",
      HANDOVER: "交接班",
      ROTA_PUBLISHED: "值班表已发布",
      HANDOVER_OVERDUE: "交接班逾期未签",
      SHIFT_CHANGED: "班次有变动",
    },
    labels: { text: "内容", name: "事项", unit: "单位", day: "日期", time: "时间", by: "经手人" },
    colon: "：",
  },
  "zh-TW": {
    kinds: {
      REPORT_DUE: "報告到期",
      REPORT_LATE: "遲報",
      REPORT_MISSED: "漏報",
      URGENT_REPORT: "緊急通報",
      URGENT_SKIPPED: "緊急通報未確認，已越級上報",
      SHIFT_SWAP: "換班",
      HANDOVER: "交接班",
      ROTA_PUBLISHED: "值班表已發布",
      HANDOVER_OVERDUE: "交接班逾時未簽",
      SHIFT_CHANGED: "班次有變動",
    },
    labels: { text: "內容", name: "事項", unit: "單位", day: "日期", time: "時間", by: "經辦人" },
    colon: "：",
  },
  en: {
    kinds: {
      REPORT_DUE: "Report due",
      REPORT_LATE: "Report late",
      REPORT_MISSED: "Report missing",
      URGENT_REPORT: "Urgent report",
      URGENT_SKIPPED: "Urgent report not acknowledged, passed on upward",
      SHIFT_SWAP: "Shift swap",
      HANDOVER: "Handover",
      ROTA_PUBLISHED: "Rota published",
      HANDOVER_OVERDUE: "Handover not signed",
      SHIFT_CHANGED: "Shifts changed",
    },
    labels: { text: "Text", name: "About", unit: "Unit", day: "Day", time: "Time", by: "By" },
    colon: ": ",
  },
};
