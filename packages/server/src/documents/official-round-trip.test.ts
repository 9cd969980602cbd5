import { parsePlan } from "@dutygraph/plan-parser";
import { describe, expect, test } from "vitest";
import {
  factsOf,
  fold,
  GOLD,
  type NamedDraft,
  postsOf,
  realDrafts,
  writtenDrafts,
} from "../../../../test/support/drafts.ts";
import { issueDate } from "../modules/plan-import/issue-date.ts";
import { layOutPlan } from "./official-layout.ts";
import { readDocument } from "./read-document.ts";
import { writeDocx } from "./write-docx.ts";

// What the reader does not read of a printed document, each with the reason; nothing else may be lost.
const NOT_READ: Record<string, { facts: RegExp; reason: string }> = {};

// Timed requirements that are printed, and that the reader does not take for one; it does not in the first document either.
const NOT_TIMED: Record<string, { texts: RegExp; reason: string }> = {
  "36-village-tasks-with-web-residue": {
    texts: /^动员部署/,
    reason: "a phase in brackets, without a verb of work",
  },
  "38-event-inline-items": { texts: /^比赛日5:00起/, reason: "a time from which on, no limit" },
  "39-heating-decimal-posts-only": {
    texts: /管网故障应在\d+小时内修复/,
    reason: "修复 is no verb of work to it",
  },
  "42-campus-padded-roster": { texts: /^各班每周一上好/, reason: "上课 is no verb of work to it" },
  "43-forest-brackets-behind-headings": { texts: /^利用大喇叭/, reason: "播放 is no verb of work to it" },
  "46-county-civilized-city": {
    texts: /^严格落实证照公示|^新增街头游园/,
    reason: "the limit of the whole task, not of the sentence",
  },
  "47-primary-school-canteen": {
    texts: /^落实校领导每餐|^发现疑似食物中毒立即|^每天对就餐学生/,
    reason: "每餐 and 晨检 are no cadence and no verb of work to it",
  },
  "48-hospital-cyber": {
    texts: /^任何科室发现|^立即断开|^24小时内通过/,
    reason: "告知 and 断开 are no verbs of work to it",
  },
  "49-heating-enterprise": {
    texts: /小时内|24小时人工|30分钟内|^每日16时前编制/,
    reason: "修复, 接听, 测温 and 编制 are no verbs of work to it",
  },
  "50-town-straw-burning": { texts: /^保障禁烧工作经费/, reason: "a limit in the second half of a duty" },
  "61-county-exam": {
    texts: /^6月5日至9日|^考试期间每日上午/,
    reason: "a span of days and two hours of a day are no limit to it",
  },
  "65-county-heatwave-preplan": {
    texts: /^建筑工地12时至16时|^每三年评估/,
    reason: "a span of hours is no limit to it, and 评估修订 no verb of work",
  },
  "67-township-forest-village-table": { texts: /^每天早、中、晚/, reason: "播放 is no verb of work to it" },
  "69-district-marathon-event": {
    texts: /^比赛前24小时|^各组(?:制定子方案|提交总结|于当日5时)/,
    reason: "the limit of a phase in its heading, a count of hours before a day, 到岗",
  },
  "72-county-hpv-vaccination": {
    texts: /^接种后现场留观|^各责任单位上报工作总结/,
    reason: "a least time is no limit to it, nor is that of a phase in its heading",
  },
  "73-town-animal-disease-scan": { texts: /一日一清洗/, reason: "a cadence that it does not know" },
  "74-county-campus-food-joint": { texts: /^每餐至少/, reason: "每餐 is no cadence to it" },
  "epidemic-plan.draft.json": { texts: /^双休日/, reason: "a cadence that it does not know" },
  "epidemic-plan.amended.draft.json": { texts: /^双休日/, reason: "the same" },
};

const real = realDrafts();
if (real.length === 0)
  console.log(`SKIPPED: printing the real plans, because ${GOLD} is not on this machine.`);

const printed = async ({ draft }: NamedDraft) =>
  (await readDocument(await writeDocx(layOutPlan(draft)), "plan.docx")).text;

describe("a plan that is printed and read again", () => {
  test.each([...writtenDrafts(), ...real])("$name says the same", async (named) => {
    const { name, draft } = named;
    const text = await printed(named);
    const { plan } = parsePlan(text);
    const lost = NOT_READ[name]?.facts ?? /$^/;
    const kept = (facts: string[]) => facts.filter((fact) => !lost.test(fact));
    expect(kept(factsOf(plan))).toEqual(kept(factsOf(draft)));
    expect(kept(postsOf(plan))).toEqual(kept(postsOf(draft)));
    const timed = NOT_TIMED[name]?.texts ?? /$^/;
    const read = plan.obligations.map((row) => fold(row.text));
    const isRead = (own: string) =>
      read.some((other) => other.includes(own) || (other.length > 5 && own.includes(other)));
    const obligations = draft.obligations.map((row) => fold(row.text)).filter((own) => !timed.test(own));
    expect(obligations.filter((own) => !isRead(own))).toEqual([]);
    for (const { text: own } of draft.obligations) expect(fold(text)).toContain(fold(own));
  });

  test.each([...writtenDrafts(), ...real])(
    "$name has the same title, number, issuer, date and publicity",
    async (named) => {
      const { meta, accept = {} } = named.draft;
      const { plan } = parsePlan(await printed(named));
      const key = (field: string, value: string | null | undefined) =>
        (field === "date" ? issueDate(value) : null) ?? (fold(value) || null);
      for (const field of ["title", "docNumber", "issuer", "date", "publicity"] as const) {
        const good = [meta[field], ...(accept[field] ?? [])].map((value) => key(field, value));
        expect(good, field).toContain(key(field, plan.meta[field]));
      }
    },
  );
});
