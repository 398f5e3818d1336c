import { basename, dirname, join } from "node:path";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import type { External } from "../../../workbench/office/external";

/** The entry of Office.js, which loads the rest by script elements beside itself. The debug version starts as fast and names what fails. */
const entry = "office.debug.js";
const address = "https://localhost/";
const distribution = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: () => void;
  setAttribute(): void;
  getAttribute(): null;
  readonly style: object;
}

const scriptElement = (src = ""): ScriptElement => ({ src, setAttribute: () => undefined, getAttribute: () => null, style: {} });

/** Runs a file of Microsoft's package in this realm, since its checks take objects of other realms for foreign. */
function runScript(file: string): void {
  const path = join(distribution, file);
  new Script(readFileSync(path, "utf8"), { filename: path }).runInThisContext();
}

/** Files are found by their place in the package: "ja-jp/office_strings.js". */
function load(element: ScriptElement): void {
  setImmediate(() => {
    try {
      runScript(new URL(element.src).pathname.slice(1));
      element.onload?.();
    } catch (thrown) {
      process.emitWarning(`Office.js could not load ${basename(element.src)}: ${String(thrown)}`);
      element.onerror?.();
    }
  });
}

const documentStub = {
  URL: address,
  domain: "localhost",
  cookie: "",
  body: {},
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  getElementById: () => null,
  querySelectorAll: () => [],
  createElement: () => scriptElement(),
  getElementsByTagName: (name: string): readonly unknown[] =>
    name === "script" ? [scriptElement(address + entry)] : [{ appendChild: load }],
};

/** As much of a page as Office.js needs, in a program that has none: it draws nothing. */
export function setUpPage(external: External, language: string): void {
  const nothing = () => undefined;
  const page: Readonly<Record<string, unknown>> = {
    window: globalThis,
    self: globalThis,
    parent: globalThis,
    top: globalThis,
    name: "",
    opener: null,
    location: { search: "", hash: "", href: address, origin: "https://localhost", protocol: "https:", hostname: "localhost" },
    history: {},
    navigator: { userAgent: "Windows", language },
    addEventListener: nothing,
    removeEventListener: nothing,
    document: documentStub,
    external,
  };
  for (const [name, value] of Object.entries(page)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  runScript(entry);
}
