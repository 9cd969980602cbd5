import { parse } from "parse5";
import { DocumentError } from "./document-error.ts";
import type { DocumentNote, DocumentText } from "./document-text.ts";
import { attribute, type HtmlElement, type HtmlNode } from "./html-nodes.ts";
import { decodeText } from "./read-text.ts";
import { tableRows } from "./table-rows.ts";

const MAX_DEPTH = 400;
const DROPPED = new Set(
  "script style noscript template head iframe object embed svg canvas select button input textarea".split(
    " ",
  ),
);
const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tr ul"
  ).split(" "),
);

/** Reads an HTML page or a piece of one. */
export function readHtml(bytes: Uint8Array): DocumentText {
  return readHtmlText(decodeText(bytes).text);
}

/** Reads HTML that is text already, such as what a browser puts on the clipboard. */
export function readHtmlText(html: string): DocumentText {
  const { text, hasHidden } = htmlToText(html);
  const notes: DocumentNote[] = hasHidden
    ? [{ code: "HIDDEN_TEXT", message: "Text that the page hides from its readers was left out." }]
    : [];
  return { text, notes };
}

/** The visible text of HTML: blocks are lines, table rows are lines with tabs, ordered lists get their numbers. */
export function htmlToText(html: string): { text: string; hasHidden: boolean; hasLists: boolean } {
  const writer = new TextWriter();
  for (const node of parse(html).childNodes) visit(node, writer, 0);
  return { text: writer.text(), hasHidden: writer.hasHidden, hasLists: writer.hasLists };
}

// The text of one element on a single line.
function inlineText(element: HtmlElement, depth: number): string {
  const writer = new TextWriter();
  for (const child of element.childNodes) visit(child, writer, depth + 1);
  return writer
    .text()
    .replace(/\s*\n\s*/gu, " ")
    .replace(/\t/gu, " ");
}

class TextWriter {
  hasHidden = false;
  hasLists = false;
  private readonly lines: string[] = [];
  private line = "";
  private pendingNumber = "";

  /** The number of a list item stands before its first words, however deep in blocks these are. */
  number(printed: string): void {
    this.pendingNumber = printed;
    this.hasLists = true;
  }

  write(text: string): void {
    if (this.pendingNumber && text.trim()) {
      this.line = this.pendingNumber;
      this.pendingNumber = "";
      this.line += text.trimStart();
      return;
    }
    this.line += /[ \n]$/u.test(this.line) || this.line === "" ? text.replace(/^[ \n\r\f]+/u, "") : text;
  }

  break(): void {
    if (this.line.trim()) this.lines.push(this.line.replace(/[ \n\r\f]+$/u, ""));
    this.line = "";
  }

  row(cells: readonly string[]): void {
    this.break();
    if (cells.some((cell) => cell)) this.lines.push(cells.join("\t"));
  }

  text(): string {
    this.break();
    return this.lines.join("\n");
  }
}

function visit(node: HtmlNode, writer: TextWriter, depth: number): void {
  if (depth > MAX_DEPTH)
    throw new DocumentError("NESTED_TOO_DEEP", "The page is nested too deeply to be read safely.");
  if (node.nodeName === "#text" && "value" in node) {
    writer.write(node.value.replace(/[ \n\r\f]+/gu, " "));
    return;
  }
  if (!("tagName" in node) || DROPPED.has(node.tagName)) return;
  if (isHidden(node)) {
    writer.hasHidden ||= inlineText({ ...node, attrs: [] }, depth).trim() !== "";
    return;
  }
  visitElement(node, writer, depth);
}

function visitElement(node: HtmlElement, writer: TextWriter, depth: number): void {
  if (node.tagName === "br") writer.break();
  else if (node.tagName === "table") visitTable(node, writer, depth);
  else if (node.tagName === "ol") visitList(node, writer, depth);
  else {
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) writer.break();
    for (const child of node.childNodes) visit(child, writer, depth + 1);
    if (isBlock) writer.break();
  }
}

function visitTable(table: HtmlElement, writer: TextWriter, depth: number): void {
  for (const row of tableRows(table, (cell) => inlineText(cell, depth))) writer.row(row);
}

function visitList(list: HtmlElement, writer: TextWriter, depth: number): void {
  writer.break();
  let number = Number.parseInt(attribute(list, "start") ?? "1", 10) || 1;
  for (const child of list.childNodes) {
    if ("tagName" in child && child.tagName === "li") {
      writer.break();
      writer.number(isInList(list) ? `(${number})` : `${number}.`);
      number += 1;
    }
    visit(child, writer, depth + 1);
  }
  writer.break();
}

function isInList(list: HtmlElement): boolean {
  for (let node = list.parentNode; node && "tagName" in node; node = node.parentNode)
    if (node.tagName === "ol") return true;
  return false;
}

function isHidden(element: HtmlElement): boolean {
  if (attribute(element, "hidden") !== null) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])/iu.test(
    attribute(element, "style") ?? "",
  );
}
