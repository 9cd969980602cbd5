import { expect, test } from "vitest";
import { DocumentError } from "./document-error.ts";
import { pdfOf } from "./pdf-of.test-support.ts";
import { MAX_DOCUMENT_BYTES, readDocument } from "./read-document.ts";
import { zipOf } from "./zip-of.test-support.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const refusal = (content: Uint8Array, name: string) =>
  readDocument(content, name).then(
    () => null,
    (error: unknown) => (error instanceof DocumentError ? error.code : error),
  );

test("the first bytes tell what a file is, whatever it is called", async () => {
  expect((await readDocument(pdfOf([["组长：甲乙"]]), "plan.txt")).text).toBe("组长：甲乙");
  expect((await readDocument(bytes("<!DOCTYPE html><p>组长</p>"), "plan")).text).toBe("组长");
  expect((await readDocument(bytes("<组长>"), "plan.txt")).text).toBe("<组长>");
});

test("each refusal has its code", async () => {
  expect(await refusal(bytes(""), "a.txt")).toBe("EMPTY");
  expect(await refusal(bytes(" \n"), "a.txt")).toBe("NO_TEXT");
  expect(await refusal(new Uint8Array(MAX_DOCUMENT_BYTES + 1), "a.txt")).toBe("TOO_LARGE");
  expect(await refusal(bytes("x"), "a.docx")).toBe("DAMAGED");
  expect(await refusal(bytes("x"), "a.xlsx")).toBe("UNKNOWN_FORMAT");
  expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), "a.doc")).toBe("OLD_WORD_FORMAT");
  expect(await refusal(zipOf({ "a.xml": Buffer.alloc(20 * 1024 * 1024) }), "a.docx")).toBe("ZIP_BOMB");
});
