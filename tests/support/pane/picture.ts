import type { Page } from "playwright-core";

const FOLDER = "node_modules/.cache/workbench/pictures/";

/** Keeps a picture of a page for people to look at, where KENSAN_PICTURES=1 asks for that: to draw them all takes half a minute. */
export async function picture(page: Page, name: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
  if (process.env.KENSAN_PICTURES === "1") await page.screenshot({ ...options, path: `${FOLDER}${name}.png` });
}
