import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Traveller } from "./journey.ts";
import { PATIENCE } from "./kept-readings.ts";

/** The whole document, beside its draft. */
export const documentText = (page: Page): Locator => page.getByTestId("document-text");

/** A line of the draft by its words. */
export const draftLine = (page: Page, words: string | RegExp): Locator =>
  page.getByRole("tree").getByRole("treeitem").filter({ hasText: words }).first();

/** Where a fact begins in the document, to which keys and mouse go; by how it is called. */
export const factInText = (page: Page, name: string | RegExp): Locator =>
  documentText(page).getByRole("button", { name }).first();

/** Waits until a stretch of the document that reads so is marked as the one that is looked at, and stands in view. */
export async function expectMarkedInText(page: Page, words: string): Promise<void> {
  const isMarked = () =>
    documentText(page).evaluate((root, sought) => {
      const shown = root.parentElement?.getBoundingClientRect() ?? root.getBoundingClientRect();
      return [...root.querySelectorAll("[data-keys]")].some((stretch) => {
        const { top, bottom } = stretch.getBoundingClientRect();
        const isLookedAt = getComputedStyle(stretch).outlineStyle !== "none";
        return isLookedAt && stretch.textContent === sought && top >= shown.top && bottom <= shown.bottom;
      });
    }, words);
  await expect.poll(isMarked, PATIENCE).toBe(true);
}

/** Waits until a line of the draft is the chosen one. */
export async function expectChosenLine(page: Page, words: string | RegExp): Promise<void> {
  await expect.poll(() => draftLine(page, words).getAttribute("aria-selected"), PATIENCE).toBe("true");
}

/** Says who else is a member of a group: the mouse picks the name in the document, by keys it is written and found there. */
export async function addMember({ page, hand }: Traveller, name: string, group: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  const chooseGroup = () => hand.choose(dialog.getByRole("combobox", { name: "属于哪个小组" }), group);
  if (hand.name === "mouse") {
    await sweep(page, name);
    await chooseGroup();
    await hand.press(dialog.getByRole("group", { name: "人员" }).getByRole("button", { name: "成员" }));
  } else {
    await hand.select(draftLine(page, group));
    await page.keyboard.press("Insert");
    await hand.choose(dialog.getByRole("combobox", { name: "是什么" }), /^成员$/);
    await chooseGroup();
    await hand.write(dialog.getByRole("textbox", { name: /文字/ }), name);
    await hand.press(dialog.getByRole("button", { name: "在原文中找" }));
    await dialog.getByText(name).last().waitFor();
    await hand.press(dialog.getByRole("button", { name: "添加" }));
  }
  await dialog.waitFor({ state: "detached" });
}

/** Picks words of the document by drawing the mouse over them. */
async function sweep(page: Page, words: string): Promise<void> {
  const box = await documentText(page).evaluate((root, sought) => {
    const stretch = [...root.querySelectorAll("[data-start]")].find((each) =>
      each.textContent?.includes(sought),
    );
    const node = stretch?.firstChild;
    const at = node?.textContent?.indexOf(sought) ?? -1;
    if (!stretch || !node || at === -1) return null;
    stretch.scrollIntoView({ block: "center" });
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + sought.length);
    const [first, last] = [range.getClientRects()[0], [...range.getClientRects()].at(-1)];
    return first && last && { from: [first.left, first.top], to: [last.right, last.bottom] };
  }, words);
  if (!box) throw new Error(`"${words}" stands in no stretch of the document.`);
  const [[left = 0, top = 0], [right = 0, bottom = 0]] = [box.from, box.to];
  await page.mouse.move(left + 1, top + 4);
  await page.mouse.down();
  await page.mouse.move(right - 1, bottom - 4, { steps: 8 });
  await page.mouse.up();
}

/** Opens what can be done with a line of the draft: by the button on it, or by its key. */
export async function openActs({ page, hand }: Traveller, line: Locator): Promise<void> {
  await hand.select(line);
  if (hand.name === "keyboard") await page.keyboard.press("Shift+F10");
  else await hand.press(line.getByRole("button", { name: "操作" }));
  await page.getByRole("menu").waitFor();
}

/** Goes to one of the steps of a document. */
export async function goToStep({ page, hand }: Traveller, name: string): Promise<void> {
  const step = page.getByRole("navigation", { name: "步骤" }).getByRole("button", { name });
  await hand.press(step);
  await expect.poll(() => step.getAttribute("aria-current"), PATIENCE).toBe("step");
}

/** The passage of a plan's text to which a link led, once it is marked and in view. */
export async function sentenceInView(page: Page): Promise<string> {
  const marked = page.getByTestId("clause-marked");
  await marked.first().waitFor();
  const isInView = () =>
    marked.first().evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
  await expect.poll(isInView, PATIENCE).toBe(true);
  return (await marked.allInnerTexts()).join("");
}
