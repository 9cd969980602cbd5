import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parsePlan } from "../src/parse-plan.ts";

// Real plans hold real names and stay outside this repository; the test runs where they lie beside it.
const REFERENCE = new URL("../../../../shared/", import.meta.url).pathname;
const IS_HERE = existsSync(join(REFERENCE, "plans/score.mjs"));
if (!IS_HERE) console.log("SKIPPED: reading the real plans, because they are not on this machine.");

describe.skipIf(!IS_HERE)("the real plans (needs them beside the repository)", () => {
  it("score at least 0.97 on every primary measure, with nobody invented", () => {
    const out = mkdtempSync(join(tmpdir(), "plan-parser-"));
    const seeds = join(REFERENCE, "seeds");
    for (const file of readdirSync(seeds).filter((name) => name.endsWith(".txt"))) {
      const { plan } = parsePlan(readFileSync(join(seeds, file), "utf8"));
      writeFileSync(join(out, `seed-${file.slice(0, 3)}.out.json`), JSON.stringify(plan));
    }
    const gold = join(REFERENCE, "plans/gold");
    const args = [
      join(REFERENCE, "plans/score.mjs"),
      out,
      "--gold",
      gold,
      "--seeds",
      seeds,
      "--only",
      "^seed",
      "--min",
      "0.97",
    ];
    const scored = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(scored.stdout + scored.stderr).toContain("invented persons 0");
    expect(scored.status, scored.stdout).toBe(0);
  });
});
