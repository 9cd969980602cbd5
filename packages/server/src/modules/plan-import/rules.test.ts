import { describe, expect, test } from "vitest";
import { decideMasked, decidePerson, decideUnit, type KnownPerson, type KnownUnit } from "./rules.ts";

const unit = (id: string, name: string, more: Partial<KnownUnit> = {}): KnownUnit => ({
  ...{ id, name, nameKey: name, aliasKeys: [], distance: 1, isOutside: false },
  ...more,
});
const person = (id: string, name: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  ...{ id, name, nameKey: name, aliasKeys: [], hasPost: false, isMet: false },
  ...more,
});
const elsewhere = [{ id: "far", ground: "EXACT_NAME" as const }];

describe("a unit", () => {
  test("of exactly the name or an alias is known, white space and width aside", () => {
    const aliased = unit("u", "社会发展科", { aliasKeys: ["社发科"] });
    expect(decideUnit("社 发 科", [aliased], elsewhere)).toEqual({
      outcome: "MATCHED",
      nodeId: "u",
      candidates: [{ id: "u", grounds: ["ALIAS", "SAME_BODY"] }],
    });
  });

  test("that stands nearer to the body is meant; of two equally near ones a person says which", () => {
    const far = unit("far", "办公室", { distance: 3 });
    expect(decideUnit("办公室", [far, unit("near", "办公室")], [])).toMatchObject({
      outcome: "MATCHED",
      nodeId: "near",
    });
    const twins = [unit("one", "办公室"), unit("other", "办公室"), far];
    expect(decideUnit("办公室", twins, [])).toMatchObject({ outcome: "ASK", nodeId: "one" });
  });

  test("of a similar name, or of the same name elsewhere, is never taken without being asked about", () => {
    const similar = [unit("long", "水旱灾害防御与水土保持科"), unit("short", "水旱灾害防御科")];
    const decision = decideUnit("水旱防御科", similar, elsewhere);
    expect(decision).toMatchObject({ outcome: "ASK", nodeId: null });
    expect(decision.candidates).toEqual([
      { id: "short", grounds: ["SIMILAR_NAME", "SAME_BODY"] },
      { id: "long", grounds: ["SIMILAR_NAME", "SAME_BODY"] },
      { id: "far", grounds: ["EXACT_NAME", "OTHER_BODY"] },
    ]);
  });

  test("that nothing is like is new", () => {
    expect(decideUnit("水政科", [unit("u", "人事处")], [])).toEqual({
      outcome: "NEW",
      nodeId: null,
      candidates: [],
    });
  });

  test("has ten candidates at most", () => {
    const many = Array.from({ length: 30 }, (_none, index) => unit(`u${index}`, `第${index}水政科`));
    expect(decideUnit("水政科", many, []).candidates).toHaveLength(10);
  });
});

describe("a person", () => {
  test("of the name with a printed post is known, also beside a namesake without it", () => {
    const people = [person("other", "王维"), person("holder", "王维", { hasPost: true })];
    const decision = decidePerson("王维", true, people, elsewhere);
    expect(decision).toMatchObject({ outcome: "MATCHED", nodeId: "holder" });
    expect(decision.candidates.map(({ id }) => id)).toEqual(["holder", "other", "far"]);
  });

  test("of the name alone is asked about, and taken by a load that asks nobody", () => {
    expect(decidePerson("王维", true, [person("p", "王维")], [])).toMatchObject({
      outcome: "ASK",
      nodeId: "p",
    });
  });

  test("without a printed post is known where an earlier version named the only one of that name", () => {
    const met = person("met", "王维", { isMet: true });
    expect(decidePerson("王维", false, [met], []).outcome).toBe("MATCHED");
    expect(decidePerson("王维", true, [met], []).outcome).toBe("ASK");
    expect(decidePerson("王维", false, [met, person("other", "王维")], []).outcome).toBe("ASK");
  });

  test("of whom two hold a printed post is asked about", () => {
    const twins = [person("one", "王维", { hasPost: true }), person("other", "王维", { hasPost: true })];
    expect(decidePerson("王维", true, twins, [])).toMatchObject({ outcome: "ASK", nodeId: "one" });
  });

  test("of the same name elsewhere is asked about, and never taken", () => {
    expect(decidePerson("王维", true, [], elsewhere)).toMatchObject({ outcome: "ASK", nodeId: null });
    expect(decidePerson("王维", true, [], [])).toMatchObject({ outcome: "NEW", candidates: [] });
  });

  test("whose name is masked is new, and whoever holds the printed post is offered", () => {
    const decision = decideMasked([person("p", "王维", { hasPost: true }), person("q", "王安")]);
    expect(decision).toEqual({
      outcome: "NEW",
      nodeId: null,
      candidates: [{ id: "p", grounds: ["SAME_POST", "SAME_BODY"] }],
    });
  });
});
