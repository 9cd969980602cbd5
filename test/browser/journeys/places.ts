import type { Locator } from "playwright-core";
import type { Traveller } from "./journey.ts";

/** Goes to a screen by the menu. */
export async function goTo({ page, hand }: Traveller, item: string): Promise<void> {
  await hand.press(page.getByRole("menuitem", { name: item, exact: true }));
}

/** Opens the form for a new record from its list. */
export async function openForm(traveller: Traveller, resource: string): Promise<void> {
  const { page, hand } = traveller;
  await goTo(traveller, resource);
  const create = page.getByRole("link", { name: new RegExp(`^(新建|创建|添加).*${resource}|^新建$`) });
  await hand.press(page.getByRole("main").locator(create));
  await page.getByRole("button", { name: "保存" }).waitFor();
}

/** A part of the page by its title. */
export function section(traveller: Traveller, title: string | RegExp): Locator {
  return traveller.page.getByRole("region", { name: title });
}

/** Saves a form and waits for the page of the record. */
export async function save({ page, hand }: Traveller, name: string): Promise<void> {
  await hand.press(page.getByRole("button", { name: "保存" }));
  await page.getByRole("heading", { level: 1, name }).waitFor();
}
