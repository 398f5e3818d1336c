import type { Browser, Page } from "playwright-core";
import type { CodeInVm } from "./codeInVm";
import { refusalOf } from "./transport";

/** Where the page stands: Google serves it from an origin of its own. */
const ADDRESS = "https://sidebar.test/";

export interface OpenedSidebar {
  readonly page: Page;
  /** What no visit may bring: complaints of the page, requests to anywhere, values that Google would not carry. */
  readonly troubles: string[];
  /** The functions of Code.js that the page called, in order. */
  readonly calls: string[];
}

/** A page for each language, which leads to the visit that goes on in it: one that has run the scripts once runs them again in a third of the time. */
interface SharedPage {
  readonly page: Page;
  visit: OpenedSidebar & { readonly code: CodeInVm };
}

const shared = new WeakMap<Browser, Map<string, SharedPage>>();

/** Opens the built sidebar at the width that Google gives it, without memories, with google.script.run leading to Code.js in its vm. */
export async function openSidebar(browser: Browser, code: CodeInVm, locale = "ja-JP"): Promise<OpenedSidebar> {
  const pages = shared.get(browser) ?? new Map<string, SharedPage>();
  shared.set(browser, pages);
  const known = pages.get(locale);
  // Nothing of the visit before goes on during this one.
  await known?.page.goto("about:blank");
  const page = known?.page ?? (await (await browser.newContext({ locale, viewport: { width: 300, height: 760 } })).newPage());
  const visit = { page, code, troubles: [], calls: [] };
  if (known) known.visit = visit;
  else {
    const made = { page, visit };
    pages.set(locale, made);
    await prepare(made);
  }
  await page.goto(ADDRESS);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return visit;
}

async function prepare(shown: SharedPage): Promise<void> {
  const { page } = shown;
  page.setDefaultTimeout(10_000);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) shown.visit.troubles.push(message.text());
  });
  page.on("pageerror", (problem) => shown.visit.troubles.push(String(problem)));
  await page.route("**/*", async (route) => {
    const address = route.request().url();
    if (address === ADDRESS) return route.fulfill({ path: "dist/sheets/sidebar.html", contentType: "text/html; charset=utf-8" });
    shown.visit.troubles.push(`request: ${address}`);
    return route.abort();
  });
  await page.exposeFunction("callCode", (name: string, json: string): string => {
    const { code, calls, troubles } = shown.visit;
    calls.push(name);
    const result = code.call(name, ...(JSON.parse(json) as unknown[]));
    const refusal = result === undefined ? undefined : refusalOf(result, `the result of ${name}`);
    if (refusal !== undefined) troubles.push(refusal);
    return JSON.stringify(result ?? null);
  });
  await page.exposeFunction("refused", (refusal: string) => void shown.visit.troubles.push(refusal));
  await page.addInitScript(`globalThis.refusalOf = ${refusalOf.toString()}; (${provideGoogle.toString()})()`);
}

type Handler = (value: unknown) => void;

interface PageWithCode {
  refusalOf(value: unknown, place: string): string | undefined;
  callCode(name: string, json: string): Promise<string>;
  refused(refusal: string): void;
  google: { readonly script: { readonly run: unknown; readonly host: object } };
}

/** Runs in the page: google.script.run as Google describes it. */
function provideGoogle(): void {
  const page = globalThis as unknown as PageWithCode;
  if (location.protocol === "https:") localStorage.clear();
  const runner = (succeed?: Handler, fail?: Handler): unknown =>
    new Proxy(Object.freeze({}), {
      get(_, name) {
        if (name === "withSuccessHandler") return (handler: Handler) => runner(handler, fail);
        if (name === "withFailureHandler") return (handler: Handler) => runner(succeed, handler);
        return (...values: unknown[]): void => {
          const refusal = values.map((value, place) => page.refusalOf(value, `argument ${place} of ${String(name)}`)).find(Boolean);
          if (refusal !== undefined) page.refused(refusal);
          page.callCode(String(name), JSON.stringify(values)).then(
            (json) => succeed?.(JSON.parse(json) as unknown),
            (problem: unknown) => fail?.(problem),
          );
        };
      },
    });
  page.google = {
    script: {
      get run() {
        return runner();
      },
      host: {},
    },
  };
}
