import type { Locator, Page } from "playwright-core";

/** How somebody works the console: the same journey is made with the mouse and with the keyboard alone. */
export interface Hand {
  name: "mouse" | "keyboard";
  /** Presses a button, a link, a tab, a check box or a menu item. */
  press(target: Locator): Promise<void>;
  /** Selects a line of a tree or a grid, which then can be acted on. */
  select(line: Locator): Promise<void>;
  /** Writes into a field, in place of what stands there. */
  write(field: Locator, text: string): Promise<void>;
  /** Opens a list of choices (a select or a menu button) and takes one of them. */
  choose(field: Locator, choice: string | RegExp): Promise<void>;
  /** Types into a field that offers matches and takes the one that reads so. */
  pick(field: Locator, typed: string, match: string | RegExp): Promise<void>;
  /** Carries a card by its handle to a column so many columns to the right, and lets go where the page says `over`. */
  carry(handle: Locator, to: { column: Locator; right: number; over: Locator }): Promise<void>;
  /** Drags a line of a list by its handle to the place of another line. */
  drag(handle: Locator, onto: Locator): Promise<void>;
}

/** Works with mouse and keys, as most people do. */
export function mouseOf(page: Page): Hand {
  const press = (target: Locator) => target.first().click();
  return {
    name: "mouse",
    press,
    select: press,
    write: (field, text) => field.first().fill(text),
    choose: async (field, choice) => {
      await press(field);
      await press(choiceOf(page, choice));
    },
    pick: async (field, typed, match) => {
      await press(field);
      await field.first().fill(typed);
      await press(page.getByRole("option", { name: match }));
    },
    carry: async (handle, { column, over }) => {
      await handle.hover();
      await page.mouse.down();
      const { x, y, width } = await boxOf(column);
      await page.mouse.move(x + width / 2, y + 80, { steps: 12 });
      await over.waitFor({ state: "attached" });
      await page.mouse.up();
    },
    drag: async (handle, onto) => {
      const to = await boxOf(onto);
      await handle.hover();
      await page.mouse.down();
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
      // What is dragged follows the mouse frame by frame.
      await page.evaluate(
        () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))),
      );
      await page.mouse.up();
    },
  };
}

async function boxOf(target: Locator) {
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${target} is not seen.`);
  return box;
}

/** Never touches the mouse: walks by Tab and the arrows, and presses Enter or Space. */
export function keyboardOf(page: Page): Hand {
  const press = async (target: Locator) => {
    await walkTo(page, target.first());
    await page.keyboard.press((await isChecked(target.first())) ? "Space" : "Enter");
  };
  return {
    name: "keyboard",
    press,
    // The selection follows the focus.
    select: (line) => walkTo(page, line.first()),
    write: async (field, text) => {
      await walkTo(page, field.first());
      const type = await field.first().getAttribute("type");
      if (type?.startsWith("date")) return typeDate(page, field.first(), text);
      await page.keyboard.press("ControlOrMeta+a");
      if (text === "") await page.keyboard.press("Delete");
      else await page.keyboard.insertText(text);
    },
    choose: async (field, choice) => {
      await walkTo(page, field.first());
      await page.keyboard.press("Enter");
      // A list opens at what is chosen now and ends at its last choice.
      await choiceOf(page, choice).first().waitFor();
      await page.keyboard.press("Home");
      await arrowTo(page, choiceOf(page, choice).first());
      await page.keyboard.press("Enter");
    },
    pick: async (field, typed, match) => {
      await walkTo(page, field.first());
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(typed);
      await arrowTo(page, page.getByRole("option", { name: match }).first());
      await page.keyboard.press("Enter");
    },
    carry: async (handle, { right, over }) => {
      await walkTo(page, handle);
      await page.keyboard.press("Space");
      for (let gone = 0; gone < right; gone += 1) await page.keyboard.press("ArrowRight");
      await over.waitFor({ state: "attached" });
      await page.keyboard.press("Space");
    },
    drag: async (handle, onto) => {
      const places = (await placeOf(onto)) - (await placeOf(handle));
      await walkTo(page, handle);
      await page.keyboard.press("Space");
      for (let place = 0; place < Math.abs(places); place += 1)
        await page.keyboard.press(places > 0 ? "ArrowDown" : "ArrowUp");
      await page.keyboard.press("Space");
    },
  };
}

/** Which place a line has in its list. */
function placeOf(line: Locator): Promise<number> {
  return line.evaluate((element) => {
    const item = element.closest("li") ?? element;
    return [...(item.parentElement?.children ?? [])].indexOf(item);
  });
}

function choiceOf(page: Page, choice: string | RegExp): Locator {
  return page.getByRole("option", { name: choice }).or(page.getByRole("menuitem", { name: choice }));
}

const isChecked = (target: Locator) =>
  target.evaluate((element) => element.matches("input[type=checkbox], input[type=radio], [role=switch]"));

/** What the arrows lead to within a widget that takes one stop of Tab. */
const WALKED = ["menuitem", "tab", "option", "treeitem"];

/** More stops than any page has: who needs more presses than this to get somewhere is lost. */
const MOST_STOPS = 400;

/** Goes on by Tab, or back where the target lies behind, until it has the focus. @throws where Tab never gets there. */
async function walkTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const step = await stepTo(target);
    if (step === "there") return;
    if (step === "arrows") return arrowTo(page, target);
    const arrow =
      step === "cells" ? await stepInGrid(target) : step === "radios" ? await stepInRadios(target) : null;
    await page.keyboard.press(arrow ?? (step === "back" ? "Shift+Tab" : "Tab"));
  }
  throw new Error(`Tab never reaches ${target}.`);
}

/** How to come nearer to a target, asked of the page at once: each of many stops would cost several questions. */
const stepTo = (target: Locator) =>
  target.evaluate((element, walked) => {
    const focused = element.ownerDocument.activeElement ?? element.ownerDocument.body;
    const isFocusIn = (selector: string) => element.closest(selector)?.contains(focused) === true;
    if (element.matches(":focus, label:focus-within")) return "there";
    // In a text that has the focus the arrows go from place to place, as they do in a widget.
    const text = "[role=group][tabindex='0']";
    const widget = "[role=menu], [role=tablist], [role=listbox], [role=tree]";
    const isWalked = walked.includes(String(element.getAttribute("role")));
    if (isFocusIn(isWalked ? `${widget}, ${text}` : text)) return "arrows";
    if (element.matches("td, th") && isFocusIn("[role=grid]")) return "cells";
    if (element.matches("[type=radio]") && focused.matches("[type=radio]")) return "radios";
    // A date is entered from its first part, which a step back would pass by.
    if (focused.contains(element) || element.matches("[type^=date]")) return "on";
    const isBehind = element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isBehind ? "back" : "on";
  }, WALKED);

/** The arrows that lead on and, where a widget does not go round, back. */
const ARROWS: Record<string, readonly [on: string, back?: string]> = {
  tab: ["ArrowRight"],
  treeitem: ["ArrowDown", "ArrowUp"],
  button: ["ArrowRight", "ArrowLeft"],
};

/** Goes on by the arrows until the target has the focus or is the active choice. @throws where they never get there. */
async function arrowTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const [on, back] = ARROWS[(await target.getAttribute("role")) ?? ""] ?? ["ArrowDown"];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if ((await hasFocus(target)) || (await isActive(target))) return;
    await page.keyboard.press(back && (await isBehind(target)) ? back : on);
  }
  throw new Error(`The arrows never reach ${target}.`);
}

const hasFocus = (target: Locator) =>
  target.evaluate((element) => {
    const focused = element.ownerDocument.activeElement;
    return element === focused || (element.tagName === "LABEL" && element.contains(focused));
  });

/** Whether a field that keeps the focus itself points to the target as its active choice. */
const isActive = (target: Locator) =>
  target.evaluate((element) => {
    const focused = element.ownerDocument.activeElement;
    return element.id !== "" && focused?.getAttribute("aria-activedescendant") === element.id;
  });

/** Whether the target stands before what has the focus. */
const isBehind = (target: Locator) =>
  target.evaluate((element) => {
    const focused = element.ownerDocument.activeElement;
    if (focused === null || focused.contains(element)) return false;
    return (element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });

/** The arrow towards a cell of a grid that has the focus; null elsewhere. */
const stepInGrid = (target: Locator) =>
  target.evaluate((element) => {
    const from = element.ownerDocument.activeElement?.closest<HTMLTableCellElement>("td, th");
    const grid = element.closest("[role=grid]");
    if (!from || !grid?.contains(from) || !(element instanceof HTMLTableCellElement)) return null;
    const rows = [...grid.querySelectorAll("tr")];
    const down =
      rows.indexOf(element.closest("tr") as HTMLTableRowElement) -
      rows.indexOf(from.closest("tr") as HTMLTableRowElement);
    if (down !== 0) return down > 0 ? "ArrowDown" : "ArrowUp";
    return element.cellIndex > from.cellIndex ? "ArrowRight" : "ArrowLeft";
  });

/** The arrow towards an answer among those of which one can be chosen; null where none of them has the focus. */
const stepInRadios = (target: Locator) =>
  target.evaluate((element) => {
    const from = element.ownerDocument.activeElement;
    if (!(element instanceof HTMLInputElement && from instanceof HTMLInputElement)) return null;
    if (element.type !== "radio" || from.type !== "radio" || element.name !== from.name) return null;
    return element.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING ? "ArrowUp" : "ArrowDown";
  });

/** The parts of a day, with a time or without, as date fields of different languages take them. */
const DATE_ORDERS: readonly ((year: string, month: string, date: string, time: string[]) => string[])[] = [
  (year, month, date, time) => [year, month, date, ...time],
  (year, month, date, [hour, ...minutes]) => [
    month,
    date,
    year,
    ...(hour ? [twelveOf(hour), ...minutes, halfOf(hour)] : []),
  ],
];

/** A date field takes its parts one after another, in the order of the browser's own language, whatever the page's. */
async function typeDate(page: Page, field: Locator, day: string): Promise<void> {
  const [year = "", month = "", date = "", ...time] = day.split(/[-T:]/);
  for (const order of DATE_ORDERS) {
    for (let part = 0; part < MOST_PARTS; part += 1) await page.keyboard.press("ArrowLeft");
    for (const part of order(year.padStart(6, "0"), month, date, time)) await page.keyboard.type(part);
    if ((await field.inputValue()) === day) return;
  }
  throw new Error(`${field} takes ${day} in no order.`);
}

const MOST_PARTS = 6;
const twelveOf = (hour: string) => String(Number(hour) % 12 || 12).padStart(2, "0");
const halfOf = (hour: string) => (Number(hour) < 12 ? "a" : "p");
