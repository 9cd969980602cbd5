import { expect, test } from "vitest";
import type { ChartUnitFragment, OrgUnitKind, UnitTree } from "../../generated/graphql";
import { compareUnits, unitCards, unitsIn } from "./unit-cards";

type Post = ChartUnitFragment["posts"][number];

const words = (key: string, options: Record<string, unknown> = {}) =>
  key === "pages.common.colon"
    ? `${options.label}:${options.value}`
    : key === "charts.standing"
      ? `${options.name}(${options.as})`
      : key === "pages.common.people"
        ? `${options.smart_count}`
        : key.slice(key.lastIndexOf(".") + 1);
const person = (name: string) => ({ id: `Person:${name}`, name, isMasked: false });
const post = (title: string, names: string[], more: { isHead?: boolean; isActing?: boolean } = {}): Post => ({
  id: `Post:${title}${names}`,
  title,
  isHead: more.isHead ?? false,
  holders: names.map((name) => ({
    id: `PostHolding:${title}${name}`,
    isActing: more.isActing ?? false,
    isMain: true,
    person: person(name),
  })),
});
const unit = (
  name: string,
  above: { LINE?: string; PARTY?: string } = {},
  posts: Post[] = [post("科长", [`${name}之首`], { isHead: true })],
  kind: OrgUnitKind = "DEPARTMENT",
): ChartUnitFragment => {
  const holder = posts.find(({ isHead }) => isHead)?.holders[0];
  return {
    id: name,
    name,
    kind,
    head: holder?.person ?? null,
    placements: Object.entries(above).map(([tree, id]) => ({
      id: `${tree}${name}`,
      tree: tree as UnitTree,
      parent: { id },
    })),
    posts,
  };
};
const bureau = unit("局");
const office = unit("办公室", { LINE: "局" });
const station = unit("服务站", { LINE: "中心" });
const center = unit("中心", { LINE: "局" });
const party = unit("党组", { PARTY: "局" });
const command = unit("指挥部", {}, [], "EXTERNAL");
const cardsOf = (before: ChartUnitFragment[], after: ChartUnitFragment[]) =>
  new Map(
    unitCards(compareUnits(unitsIn("LINE", before), unitsIn("LINE", after)), words).map((card) => [
      card.id,
      card,
    ]),
  );
const textsOf = (id: string, before: ChartUnitFragment[], after: ChartUnitFragment[]) =>
  cardsOf(before, after)
    .get(id)
    ?.lines.map(({ text }) => text);

test("a unit stands in each tree under its own parent, and only where it is placed", () => {
  const all = [bureau, office, party, command];
  const places = (tree: UnitTree) => unitsIn(tree, all).map(({ id, parentId }) => [id, parentId]);
  expect(places("LINE")).toEqual([
    ["局", null],
    ["办公室", "局"],
    ["指挥部", null],
  ]);
  expect(places("PARTY")).toEqual([
    ["局", null],
    ["党组", "局"],
  ]);
});

test("a vacant head is a gap, an acting one is marked, and of a body outside nobody is expected to be known", () => {
  const vacant = unit("监督科", { LINE: "局" }, [post("科长", [], { isHead: true })]);
  const acting = unit("外专科", { LINE: "局" }, [post("科长", ["鲍星澜"], { isHead: true, isActing: true })]);
  const day = [bureau, vacant, acting, command];
  const cards = cardsOf(day, day);
  expect(cards.get("监督科")?.lines.at(-1)).toEqual({ text: "head:vacant", tone: "gap" });
  expect(cards.get("监督科")?.hasGap).toBe(true);
  expect(cards.get("外专科")?.lines.at(-1)).toEqual({ text: "head:鲍星澜(acting)", tone: "plain" });
  expect(cards.get("指挥部")?.lines.at(-1)).toEqual({ text: "head:unknown", tone: "plain" });
});

test("a card unfolds to its posts with their holders, and a vacant post is red", () => {
  const staffed = unit("财务科", { LINE: "局" }, [
    post("科长", ["卞宁"], { isHead: true }),
    post("会计", ["麦晓晴", "冉书瑶"]),
    post("出纳", []),
  ]);
  expect(cardsOf([staffed], [staffed]).get("财务科")?.details).toEqual([
    { text: "科长:卞宁", tone: "plain" },
    { text: "会计:麦晓晴separator冉书瑶", tone: "plain" },
    { text: "出纳:vacant", tone: "gap" },
  ]);
});

test("people are counted with the units below, each once though in two posts", () => {
  const shared = unit("服务站", { LINE: "中心" }, [
    post("站长", ["中心之首"], { isHead: true }),
    post("员", ["柯行远"]),
  ]);
  const day = [bureau, center, shared];
  const cards = cardsOf(day, day);
  expect(["局", "中心", "服务站"].map((id) => cards.get(id)?.foot)).toEqual(["3", "2", "2"]);
});

test("against another day a unit that came, that is gone and that moved show as such, each with where it was", () => {
  const before = [bureau, center, station, office];
  const moved = unit("服务站", { LINE: "局" });
  const fresh = unit("新科", { LINE: "局" });
  const after = [bureau, center, moved, fresh];
  const cards = cardsOf(before, after);
  expect([...cards].map(([id, { change }]) => [id, change])).toEqual([
    ["局", "same"],
    ["中心", "same"],
    ["服务站", "changed"],
    ["新科", "added"],
    ["办公室", "removed"],
  ]);
  expect(cards.get("办公室")?.parentId).toBe("局");
  expect(textsOf("服务站", before, after)).toContain("≠ stoodUnder:中心");
  expect(textsOf("新科", before, after)).toContain("＋ added");
});

test("another head, or the same one no longer acting, is a change that names the earlier one", () => {
  const headed = (name: string, isActing = false) =>
    unit("办公室", { LINE: "局" }, [post("主任", [name], { isHead: true, isActing })]);
  expect(textsOf("办公室", [bureau, headed("岳明谦")], [bureau, headed("滕越")])).toContain(
    "≠ headedBy:岳明谦",
  );
  expect(textsOf("办公室", [bureau, headed("滕越", true)], [bureau, headed("滕越")])).toContain(
    "≠ headedBy:滕越(acting)",
  );
});

test("who stood in a unit that is gone is not counted among the people of the shown day", () => {
  const cards = cardsOf([bureau, office], [bureau]);
  expect(cards.get("局")?.foot).toBe("1");
  expect(cards.get("办公室")?.foot).toBe("1");
});

test("a unit that is known but has no place on one of the days came or is gone; one that was above others moved", () => {
  const unplaced = unit("新科");
  const placed = unit("新科", { LINE: "局" });
  expect(cardsOf([bureau, unplaced], [bureau, placed]).get("新科")?.change).toBe("added");
  expect(cardsOf([bureau, placed], [bureau, unplaced]).get("新科")).toMatchObject({
    change: "removed",
    parentId: "局",
  });
  expect(textsOf("中心", [bureau, unit("中心"), station], [bureau, center, station])).toContain(
    "≠ stoodUnder:onTop",
  );
});
