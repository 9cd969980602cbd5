import { expect, test } from "vitest";
import { isSendable, MAX_PASTED, pastedOf } from "./pasted";

const clipboard = (held: Record<string, string>) => ({ getData: (type: string) => held[type] ?? "" });

test("the markup of a table is kept beside its text", () => {
  const html = "<table><tr><td>组长</td><td>郦文舟</td></tr></table>";
  expect(pastedOf(clipboard({ "text/plain": "组长\t郦文舟", "text/html": html }))).toEqual({
    text: "组长\t郦文舟",
    html,
  });
});

test("plain text, and markup that sets out nothing, is a text", () => {
  expect(pastedOf(clipboard({ "text/plain": "一、总则\r\n二、分组" }))).toEqual({
    text: "一、总则\n二、分组",
    html: null,
  });
  expect(pastedOf(clipboard({ "text/plain": "总则", "text/html": "<b>总则</b>" })).html).toBeNull();
});

test("a page that is one picture holds no text, so there is nothing to send", () => {
  const pasted = pastedOf(clipboard({ "text/html": "<p><img src='a.png'></p>" }));
  expect(pasted).toEqual({ text: "", html: null });
  expect(isSendable(pasted)).toBe(false);
  expect(isSendable({ text: "一", html: null })).toBe(true);
});

test("more than the server takes is not sent", () => {
  expect(isSendable({ text: "一".repeat(MAX_PASTED), html: null })).toBe(true);
  expect(isSendable({ text: "一".repeat(MAX_PASTED + 1), html: null })).toBe(false);
});
