import { formSchema, number, text } from "./forms.ts";
import type { Screen } from "./screens.ts";
import type { GraphQLAnswer } from "./server-process.ts";

type Ask = (query: string, variables?: object) => Promise<GraphQLAnswer>;

/** The screens of reports, over a daily report of these units and the summary that the first of them makes. */
export async function reportScreensOf(ask: Ask, unitIds: readonly string[]): Promise<Screen[]> {
  const schema = formSchema({ visited: number("排查户数", "户"), note: text("存在问题") });
  const formId = await create(ask, "createForm", { name: "每日排查情况", schema });
  const due = { formId, startsOn: "2026-01-05", reporterIds: unitIds };
  const daily = await create(ask, "createObligation", { ...due, name: "每日排查", zeroMeans: "当日无异常" });
  await create(ask, "createObligation", {
    ...due,
    name: "每日排查汇总",
    reporterIds: unitIds.slice(0, 1),
    sumsUpId: daily,
  });
  const id = encodeURIComponent(daily);
  return [
    { name: "reports", path: "/reports" },
    { name: "report-statistics", path: "/reports/statistics" },
    { name: "obligations-list", path: "/obligations" },
    { name: "obligations-page", path: `/obligations/${id}/show` },
    { name: "obligations-create", path: "/obligations/create" },
    { name: "obligations-edit", path: `/obligations/${id}` },
  ];
}

async function create(ask: Ask, mutation: string, input: object): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data } = await ask(
    `mutation ($input: ${type}!) { made: ${mutation}(input: $input) { ... on Node { id } } }`,
    { input },
  );
  return data.made.id;
}
