import { expect, test } from "vitest";
import { decode, readFile, UnreadableFile } from "./read-file";

const GB18030 = new Uint8Array([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb]);

test("a text is read in the code that it is written in", () => {
  expect(decode(new TextEncoder().encode("单位,姓名"))).toBe("单位,姓名");
  expect(decode(GB18030)).toBe("单位,姓名");
  expect(decode(new Uint8Array([0xff, 0xfe, 0x55, 0x53, 0x4d, 0x4f]))).toBe("单位");
});

test("a file of delimited text is read by cells", async () => {
  expect(await readFile(new File([GB18030], "花名册.csv"))).toEqual([["单位", "姓名"]]);
});

test("a workbook of the old kind, or one that is broken, is said to be unreadable", async () => {
  await expect(readFile(new File([new Uint8Array([0xd0, 0xcf, 0x11])], "旧.xls"))).rejects.toThrow(
    UnreadableFile,
  );
  await expect(readFile(new File([new Uint8Array([0x50, 0x4b, 1])], "坏.xlsx"))).rejects.toThrow(
    UnreadableFile,
  );
});
