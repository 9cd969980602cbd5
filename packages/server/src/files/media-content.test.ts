import { expect, test } from "vitest";
import { fitsMediaType } from "./media-content.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d", "hex");

test.each([
  ["a PNG", PNG, "image/png"],
  ["a JPEG", Buffer.from("ffd8ffe000104a46", "hex"), "image/jpeg"],
  ["a GIF", Buffer.from("GIF89a......"), "image/gif"],
  ["a WebP", Buffer.from("RIFF\u0001\u0002\u0003\u0004WEBP"), "image/webp"],
  ["a PDF", Buffer.from("%PDF-1.7\n"), "application/pdf"],
  ["a zip", Buffer.from("PK\u0003\u0004....."), "application/zip"],
])("%s is what it claims to be", (_what, head, mediaType) => {
  expect(fitsMediaType(head, mediaType)).toBe(true);
});

test.each(["image/jpeg", "image/gif", "image/webp", "application/pdf", "application/zip"])(
  "a PNG, a page and an empty head do not pass for %s",
  (mediaType) => {
    for (const head of [PNG, Buffer.from("<html><script>"), Buffer.alloc(0)])
      expect(fitsMediaType(head, mediaType)).toBe(false);
  },
);

test("a type that nothing tells by its first bytes may hold anything", () => {
  expect(fitsMediaType(Buffer.from("姓名,单位"), "text/csv")).toBe(true);
  expect(fitsMediaType(PNG, "application/octet-stream")).toBe(true);
});
