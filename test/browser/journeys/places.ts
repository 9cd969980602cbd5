import type { Locator } from "playwright-core";
import type { Traveller } from "./journey.ts";

/** Who works at a page. */
export type AtPage = Pick<Traveller, "page" | "hand">;

/** Goes to a screen by the menu. */
export async function goTo({ page, hand }: AtPage, item: string): Promise<void> {
  await hand.press(page.getByRole("menuitem", { name: item, exact: true }));
}

/** Opens the form for another record from its list, which the menu leads to, or a link on the screen where that leads. */
export async function openForm(at: AtPage, item: string, link?: string): Promise<void> {
  const { page, hand } = at;
  await goTo(at, item);
  if (link) await hand.press(page.getByRole("link", { name: link }));
  const create = page.getByRole("link", { name: new RegExp(`^(新建|创建|添加).*${link ?? item}|^新建$`) });
  await hand.press(page.getByRole("main").locator(create));
  await page.getByRole("button", { name: "保存" }).waitFor();
}

/** A part of the page by its title. */
export function section({ page }: AtPage, title: string | RegExp): Locator {
  return page.getByRole("region", { name: title });
}

/** Saves a form and waits for the page of the record. */
export async function save({ page, hand }: AtPage, name: string): Promise<void> {
  await hand.press(page.getByRole("button", { name: "保存" }));
  await page.getByRole("heading", { level: 1, name }).waitFor();
}
