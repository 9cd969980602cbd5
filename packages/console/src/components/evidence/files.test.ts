import { expect, test } from "vitest";
import { faultOf, isShown, MAX_FILE_BYTES, sizeOf } from "./files";

test("a file of 20 MB may be sent; one byte more and none at all are told before sending", () => {
  expect(faultOf({ size: MAX_FILE_BYTES })).toBeNull();
  expect(faultOf({ size: MAX_FILE_BYTES + 1 })).toBe("evidence.fault.FILE_TOO_LARGE");
  expect(faultOf({ size: 0 })).toBe("evidence.fault.EMPTY_FILE");
});

test("sizes are written in the unit that people read", () => {
  expect(sizeOf(312, "en")).toBe("312 byte");
  expect(sizeOf(1536, "en")).toBe("1.5 kB");
  expect(sizeOf(MAX_FILE_BYTES, "en")).toBe("20 MB");
});

test("pictures and PDF are shown, pages and drawings that may hold scripts are not", () => {
  expect(["image/png", "application/pdf"].map(isShown)).toEqual([true, true]);
  expect(["image/svg+xml", "text/html", "application/zip"].map(isShown)).toEqual([false, false, false]);
});
