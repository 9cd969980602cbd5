import { afterAll, beforeAll, expect, test } from "vitest";
import { parsePlan } from "../../packages/plan-parser/src/parse-plan.ts";
import { layOutPlan } from "../../packages/server/src/documents/official-layout.ts";
import type { PrintedPlan } from "../../packages/server/src/documents/printed-plan.ts";
import { readDocument } from "../../packages/server/src/documents/read-document.ts";
import { writeDocx } from "../../packages/server/src/documents/write-docx.ts";
import { draftOfPlan } from "../../packages/server/src/modules/plan-export/draft-of-plan.ts";
import { readPlanFacts } from "../../packages/server/src/modules/plan-export/reads.ts";
import { type Any, openTestApi, type TestApi } from "../support/api.ts";
import { factsOf, fold, type NamedDraft, postsOf, realDrafts, writtenDrafts } from "../support/drafts.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const LOADED = "... on ImportPlanSuccess { plan { id } doubtful { code name } }";

/** Loads a draft into the graph and reads it back, with the posts that the import said it left out. */
async function throughTheGraph(draft: PrintedPlan) {
  const { plan, doubtful } = await api.run("importPlan", { draft }, LOADED);
  const id = String(plan.id).split(":")[1] ?? "";
  const asked = { inForce: null, known: null, now: api.clock.now() };
  const facts = (await readPlanFacts(api.database.prisma, [id], asked)).get(id);
  if (facts === undefined) throw new Error("The plan is not there.");
  const leftOut = doubtful.filter(
    ({ code }: Any) => code === "POST_WITHOUT_BODY" || code === "POST_HELD_BY_OTHER",
  );
  return { draft: draftOfPlan(facts), leftOut: new Set<string>(leftOut.map(({ name }: Any) => fold(name))) };
}

/** What the graph keeps of a block: a duty that is no more than its name is the block itself. */
const kept = (facts: string[]) =>
  facts.filter((fact) => {
    const [, name, duty] = /^OTHER (.*): duty (.*)$/.exec(fact) ?? [];
    return name === undefined || name !== duty;
  });

/** Each draft under a body of its own, so that none meets the people and units of another. */
const drafts = [...writtenDrafts(), ...realDrafts()];
const ownBody = ({ draft }: NamedDraft, index: number): PrintedPlan => ({
  ...draft,
  meta: {
    ...draft.meta,
    title: draft.meta.title ?? "无题方案",
    docNumber: draft.meta.docNumber == null ? null : `${draft.meta.docNumber}之${index}`,
    issuer: draft.meta.issuer == null ? null : `第${index}${draft.meta.issuer}`,
  },
});

test.each(drafts.map((named, index) => ({ ...named, index })))(
  "$name comes back from the graph as it was loaded",
  async (named) => {
    const loaded = ownBody(named, named.index);
    const { draft, leftOut } = await throughTheGraph(loaded);
    expect(kept(factsOf(draft))).toEqual(kept(factsOf(loaded)));
    expect(postsOf(draft)).toEqual(postsOf(loaded).filter((post) => !leftOut.has(post.split(": ")[1] ?? "")));
    expect(draft.obligations).toEqual(loaded.obligations);
    for (const field of ["title", "docNumber", "issuer", "publicity"] as const)
      expect(fold(draft.meta[field]), field).toBe(fold(loaded.meta[field]));
  },
);

test.each(drafts.filter(({ name }) => name.endsWith(".draft.json")))(
  "$name says the same once it was loaded, printed and read",
  async ({ draft }) => {
    const { draft: kept } = await throughTheGraph({
      ...draft,
      meta: { ...draft.meta, issuer: "海塘县科学技术局" },
    });
    const { text } = await readDocument(await writeDocx(layOutPlan(kept)), "plan.docx");
    const { plan } = parsePlan(text);
    expect(factsOf(plan)).toEqual(factsOf(kept));
    expect(postsOf(plan)).toEqual(postsOf(kept));
  },
);
