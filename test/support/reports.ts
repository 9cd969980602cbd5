import { sweepReports } from "../../packages/server/src/modules/occurrence/sweep-reports.ts";
import type { Any, TestApi } from "./api.ts";
import { formSchema, number, text } from "./forms.ts";

/** The body's time zone, as the test API has it. */
export const ZONE = "Asia/Shanghai";

/** An instant on the clocks of the body. */
export const local = (day: string, time: string) => `${day}T${time}+08:00`;

/** A due time as tests look at it. */
export interface Due {
  id: string;
  version: number;
  onDay: string;
  state: string;
  isByWatch: boolean;
  dueAt: string;
  person: { name: string } | null;
  reporter: { party: { name: string } };
  faults: { kind: string }[];
}

const OCCURRENCES = `query ($filter: OccurrenceFilter, $after: String) {
  occurrences(filter: $filter, first: 200, after: $after, orderBy: [{ field: onDay }]) {
    pageInfo { hasNextPage endCursor }
    nodes { id version onDay state stateReason stateAt isByWatch opensAt dueAt missedAt submittedAt retiredAt
      obligation { id } person { id name } faults { id kind unit { name } person { name } }
      reporter { id party { ... on OrgUnit { name } ... on Person { name } ... on Post { name: title } ... on Group { name } } }
    }
  }
}`;

/** Builders and readers of what is due, through the API, and the server's sweep at a given time. */
export function createReports(api: TestApi) {
  const reports = {
    form: async (name = "农业灾情日报") =>
      (
        await api.run("createForm", {
          name,
          schema: formSchema({ area: number("受灾面积", "亩"), note: text("说明") }),
        })
      ).id as string,
    obligation: async (input: object) =>
      (
        await api.run("createObligation", {
          name: "每日灾情",
          startsOn: "2026-03-02",
          formId: await reports.form(),
          ...input,
        })
      ).id as string,
    /** What the server does each minute. */
    sweep: (at?: string) => {
      if (at !== undefined) api.clock.set(at);
      return sweepReports({ db: api.database.prisma, clock: api.clock, timeZone: ZONE });
    },
    due: async (filter: object): Promise<(Due & Any)[]> => {
      const found: (Due & Any)[] = [];
      for (let after: string | null = null; ; ) {
        const { occurrences }: Any = await api.ask(OCCURRENCES, { filter, after });
        found.push(...occurrences.nodes);
        if (!occurrences.pageInfo.hasNextPage) return found;
        after = occurrences.pageInfo.endCursor;
      }
    },
    submit: (occurrenceId: string, more: object = { values: { area: 12, note: "正常" } }) =>
      api.run(
        "submitReport",
        { occurrenceId, ...more },
        "... on Occurrence { id state stateAt submittedAt }",
      ),
    /** To whom the console says what, by the kind of the notice. */
    told: async (occurrenceId: string): Promise<string[]> => {
      const notices = await api.database.prisma.notice.findMany({
        where: { subject: occurrenceId, channel: "CONSOLE" },
        include: { person: true },
        orderBy: [{ kind: "asc" }, { person: { name: "asc" } }],
      });
      return notices.map(({ kind, person }) => `${kind} ${person?.name}`);
    },
  };
  return reports;
}
