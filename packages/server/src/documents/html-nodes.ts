import type { DefaultTreeAdapterTypes } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Whether the node is an element of one of these names. */
export function isElement(node: HtmlNode, ...names: string[]): node is HtmlElement {
  return "tagName" in node && names.includes(node.tagName);
}

/** The value of an attribute, or null. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}
