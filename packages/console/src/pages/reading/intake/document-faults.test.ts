import { expect, test } from "vitest";
import { faultOfFile, faultOfRefusal, MAX_DOCUMENT_BYTES } from "./document-faults";

test("a document of a fair size may be sent, whatever the case of its ending", () => {
  expect(faultOfFile({ name: "防汛预案.DOCX", size: 40_000 })).toBeNull();
  expect(faultOfFile({ name: "防汛预案", size: 40_000 })).toBeNull();
});

test("an empty file and one that is too large are told before they are sent", () => {
  expect(faultOfFile({ name: "a.txt", size: 0 })).toBe("EMPTY");
  expect(faultOfFile({ name: "a.pdf", size: MAX_DOCUMENT_BYTES })).toBeNull();
  expect(faultOfFile({ name: "a.pdf", size: MAX_DOCUMENT_BYTES + 1 })).toBe("TOO_LARGE");
});

test("an old Word file and a picture of a document are told by their endings", () => {
  expect(faultOfFile({ name: "预案.doc", size: 9 })).toBe("OLD_WORD_FORMAT");
  expect(faultOfFile({ name: "扫描件.JPG", size: 9 })).toBe("NO_TEXT");
});

test("a refusal is told by the code of the document's fault", () => {
  const refusal = (code: string) => ({ message: "refusals.ValidationError", faults: [{ code }] });
  expect(faultOfRefusal(refusal("ENCRYPTED"))).toBe("ENCRYPTED");
  expect(faultOfRefusal(refusal("SOMETHING_ELSE"))).toBe("OTHER");
});

test("an upload that waited too long is told as such", () => {
  expect(faultOfRefusal({ message: "refusals.rule.UPLOAD_GONE", faults: [] })).toBe("UPLOAD_GONE");
});
