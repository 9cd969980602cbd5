import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, the longest first: a machine that has not run the tests before cannot know. */
export const LONGEST = [
  "test/browser/stored-script.test.ts",
  "test/browser/accessibility.test.ts",
  "test/flows/two-servers.test.ts",
  "test/flows/backup.test.ts",
  "test/browser/journeys/build-a-bureau.test.ts",
  "test/browser/three-days.test.ts",
  "test/browser/journeys/read-a-plan.test.ts",
  "test/browser/journeys/keep-a-list.test.ts",
  "test/browser/journeys/follow-a-task.test.ts",
  "test/api/other-units-records.test.ts",
  "test/api/report-year.test.ts",
  "test/api/list-plans.test.ts",
];

/** Begins with the longest of each group, so that no core waits at its end for one that was begun last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => groupOf(a) - groupOf(b) || rankOf(a) - rankOf(b));
  }
}

function groupOf({ project }: TestSpecification): number {
  return project.config.sequence.groupOrder;
}

function rankOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((path) => moduleId.endsWith(path));
  return place === -1 ? LONGEST.length : place;
}
