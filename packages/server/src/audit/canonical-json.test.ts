import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("the canonical text of a value", () => {
  test("has its keys in the order of their code units, at every depth", () => {
    const value = { b: [{ z: 1, "10": 2, "9": 3 }], a: null, Ä: true, A: false, "": "" };
    expect(canonicalJson(value)).toBe('{"":"","A":false,"a":null,"b":[{"10":2,"9":3,"z":1}],"Ä":true}');
  });

  test("is that of the scheme's own example", () => {
    const value = {
      numbers: JSON.parse("[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]"),
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test("sorts a rare character, which is two code units, before those of the private area", () => {
    expect(canonicalJson({ "\ufb33": 1, 𠮷: 2 })).toBe('{"𠮷":2,"\ufb33":1}');
  });

  test("is the same however the value was built or written down", () => {
    const dated = { at: new Date("2026-03-01T00:00:00Z"), gone: undefined, zero: -0, half: 0.5 };
    const written = JSON.parse('{"zero": 0.0, "half": 5e-1, "at": "2026-03-01T00:00:00.000Z"}');
    expect(canonicalJson(dated)).toBe(canonicalJson(written));
  });

  test("does not take one text for another that only looks alike", () => {
    expect(canonicalJson("\u00e9")).not.toBe(canonicalJson("e\u0301"));
    expect(canonicalJson({ a: "1" })).not.toBe(canonicalJson({ a: 1 }));
  });
});
