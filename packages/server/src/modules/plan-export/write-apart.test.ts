import { expect, test } from "vitest";
import { readDocument } from "../../documents/read-document.ts";
import type { PlanFacts } from "./facts.ts";
import { writeApart } from "./write-apart.ts";

const FACTS: PlanFacts = {
  plan: {
    id: "plan",
    title: "防汛方案",
    documentNumber: null,
    issuerId: null,
    issuer: null,
    issuedOn: new Date("2026-01-05T00:00:00Z"),
    publicity: null,
    status: "IN_FORCE",
    inForceFrom: null,
    inForceTo: null,
    plannedFrom: null,
    issues: [],
    obligations: [],
  },
  groups: [],
  members: [],
  duties: [],
  assignments: [],
  holdings: [],
  aliases: [],
};
const write = (facts: PlanFacts) => writeApart({ format: "docx", facts, language: "zh" });
const textOf = async (bytes: Uint8Array) => (await readDocument(bytes, "plan.docx")).text;

test("files are written beside the server's own work, several at once, each as asked", async () => {
  const titles = ["防汛方案", "抗旱方案", "寒潮方案"];
  const files = await Promise.all(titles.map((title) => write({ ...FACTS, plan: { ...FACTS.plan, title } })));
  expect(await Promise.all(files.map(textOf))).toEqual(titles.map((title) => `${title}\n2026年1月5日`));
});

test("a file that cannot be written fails alone", async () => {
  const broken = { ...FACTS, groups: null } as unknown as PlanFacts;
  const [failed, written] = await Promise.allSettled([write(broken), write(FACTS)]);
  expect(failed).toMatchObject({ status: "rejected", reason: { name: "TypeError" } });
  expect(written.status).toBe("fulfilled");
});
