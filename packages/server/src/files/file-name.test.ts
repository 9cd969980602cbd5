import { expect, test } from "vitest";
import { cleanFileName, contentDisposition } from "./file-name.ts";

test.each([
  ["现场照片.jpg", "现场照片.jpg"],
  ["../../etc/passwd", "passwd"],
  ["C:\\值班\\记录.pdf", "记录.pdf"],
  [" 台账.xlsx ", "台账.xlsx"],
  ["a\u202Egpj.exe", "agpj.exe"],
  ["行\r\nSet-Cookie: x", "行Set-Cookie: x"],
])("of %j the name %j is kept", (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

test.each(["", "  ", "..", "/", "值班/", "a\u0000b", "\u200B"])(
  "nothing of a name is left of %j",
  (given) => {
    expect(cleanFileName(given)).toBeNull();
  },
);

test("a name that is too long keeps its ending", () => {
  const name = cleanFileName(`${"长".repeat(400)}.docx`) ?? "";
  expect([...name]).toHaveLength(200);
  expect(name).toMatch(/长\.docx$/);
});

test("a name in any script is given for saving, with a plain one for those who cannot read it", () => {
  expect(contentDisposition("attachment", '防汛"1".pdf')).toBe(
    `attachment; filename="___1_.pdf"; filename*=UTF-8''%E9%98%B2%E6%B1%9B%221%22.pdf`,
  );
});
