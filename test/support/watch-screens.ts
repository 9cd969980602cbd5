import type { Screen } from "./screens.ts";
import type { GraphQLAnswer } from "./server-process.ts";

type Ask = (query: string, variables?: object) => Promise<GraphQLAnswer>;

/** Days around today, as the screens open there. */
const day = (after: number) => new Date(Date.now() + after * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The screens of the watch, over a rota whose seats these people hold by turns. */
export async function watchScreensOf(ask: Ask, people: readonly string[]): Promise<Screen[]> {
  const [leader = "", first = "", second = "", third = ""] = people;
  const { data } = await ask(
    "mutation ($input: CreateRotaInput!) { made: createRota(input: $input) { ... on Rota { id } } }",
    {
      input: {
        name: "汛期值班",
        requiredSeats: ["LEADER", "FIRST", "SECOND"],
        startsAt: `${day(-7)}T00:30:00Z`,
        telephone: "0700-2000119",
      },
    },
  );
  const rotaId: string = data.made.id;
  const pool = [
    ["LEADER", leader],
    ["FIRST", first],
    ["FIRST", second],
    ["SECOND", third],
  ].map(([seat, personId]) => ({ seat, personId }));
  await ask("mutation ($input: SetRotaMembersInput!) { setRotaMembers(input: $input) { __typename } }", {
    input: { rotaId, members: pool },
  });
  await ask("mutation ($input: PlanShiftsInput!) { planShifts(input: $input) { __typename } }", {
    input: {
      rotaId,
      from: day(-7),
      to: day(7),
      changesAt: ["08:30"],
      seats: ["LEADER", "FIRST", "SECOND"],
      mode: "ON_SITE",
    },
  });
  const id = encodeURIComponent(rotaId);
  return [
    { name: "watch", path: "/watch" },
    { name: "watch-calendar", path: `/watch/calendar?rotaId=${id}` },
    { name: "watch-calendar-week", path: `/watch/calendar?rotaId=${id}&view=week` },
    { name: "watch-coverage", path: `/watch/coverage?rotaId=${id}` },
    { name: "watch-log", path: `/watch/log?rotaId=${id}` },
    { name: "watch-handovers", path: `/watch/handovers?rotaId=${id}` },
    { name: "watch-swaps", path: "/watch/swaps" },
    { name: "watch-feeds", path: "/watch/feeds" },
    { name: "rotas-list", path: "/rotas" },
    { name: "rotas-page", path: `/rotas/${id}/show` },
    { name: "rotas-create", path: "/rotas/create" },
  ];
}
