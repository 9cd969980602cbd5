import { readFile } from "node:fs/promises";
import { parsePlan } from "@dutygraph/plan-parser";
import { expect, test } from "vitest";
import { factsOf, fold, postsOf } from "../../../../test/support/drafts.ts";

const SAMPLE_DIR = new URL("../../sample/", import.meta.url);
const read = (file: string): Promise<string> => readFile(new URL(file, SAMPLE_DIR), "utf8");

type Draft = ReturnType<typeof parsePlan>["plan"];

test.each(["epidemic-plan", "epidemic-plan.amended", "flood-plan"])(
  "%s of the sample is read as its draft says",
  async (name) => {
    const { plan } = parsePlan(await read(`${name}.txt`));
    const draft = JSON.parse(await read(`${name}.draft.json`)) as Draft;
    const namesOf = ({ groups }: Draft) => groups.map((group) => `${group.kind} ${fold(group.name)}`);
    expect(namesOf(plan)).toEqual(namesOf(draft));
    expect(factsOf(plan)).toEqual(factsOf(draft));
    expect(postsOf(plan)).toEqual(postsOf(draft));
    expect(plan.meta).toEqual(draft.meta);
  },
);
