import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

test("UTF-8 is read with and without a byte order mark", () => {
  const bytes = new TextEncoder().encode("组长：甲 乙\r\n成员");
  expect(readText(bytes)).toEqual({ text: "组长：甲 乙\n成员", notes: [] });
  expect(readText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])).text).toBe("组长：甲 乙\n成员");
});

test("bytes that are no UTF-8 are read as GB18030, and that is said", () => {
  const read = readText(new Uint8Array([0xd7, 0xe9, 0xb3, 0xa4]));
  expect(read.text).toBe("组长");
  expect(read.notes.map(({ code }) => code)).toEqual(["ENCODING"]);
});

test("UTF-16 with its mark is read", () => {
  expect(readText(new Uint8Array([0xff, 0xfe, 0xc4, 0x7e])).text).toBe("组");
});

test("bytes that are no text are refused", () => {
  expect(() => readText(new Uint8Array([1, 0, 2, 3]))).toThrow(
    expect.objectContaining({ code: "UNKNOWN_FORMAT" }),
  );
});
