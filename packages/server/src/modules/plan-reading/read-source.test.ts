import { expect, test } from "vitest";
import { MAX_TEXT_LENGTH, readSource } from "./read-source.ts";

const TEXT = "防霜冻工作方案\n一、领导小组\n组长：安平 局长\n";

test("characters that cannot be kept are replaced one for one, so that every span holds", async () => {
  const clean = await readSource({ kind: "text", text: `${TEXT}·\n·` });
  const broken = await readSource({ kind: "text", text: `${TEXT}\0\n\ud83d` });
  expect(clean.notes).toEqual([]);
  expect(broken.text).toBe(`${TEXT}\ufffd\n\ufffd`);
  expect(broken.notes.map(({ code }) => code)).toEqual(["REPLACED_CHARACTERS"]);
  expect(broken.draft.spans.map(({ start, end }) => broken.text.slice(start, end))).toContain("安平");
  const { length } = clean.text;
  expect(broken.text).toHaveLength(length);
});

test("line ends of other systems become one, before anything is read", async () => {
  const { text, draft } = await readSource({ kind: "text", text: TEXT.replaceAll("\n", "\r\n") });
  expect(text).toBe(TEXT);
  expect(draft.spans.map(({ start, end }) => text.slice(start, end))).toContain("安平");
});

test("a text without words and one of more than 1,000,000 characters are refused", async () => {
  await expect(readSource({ kind: "text", text: " \n\u3000" })).rejects.toMatchObject({ code: "NO_TEXT" });
  await expect(readSource({ kind: "html", html: "<p hidden>甲</p>" })).rejects.toMatchObject({
    code: "NO_TEXT",
  });
  const long = "的".repeat(MAX_TEXT_LENGTH);
  expect((await readSource({ kind: "text", text: long })).text).toHaveLength(MAX_TEXT_LENGTH);
  await expect(readSource({ kind: "text", text: `${long}的` })).rejects.toMatchObject({ code: "TOO_LONG" });
});
