import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { manifestFor } from "../../scripts/addin/manifestFor.mjs";
import { attributeOf, everyAttribute, everyElement, xmlTree, type XmlElement } from "../support/addin/xmlTree";

const manifest = readFileSync("manifest.xml", "utf8");
const document = xmlTree(manifest);
const elements = [...everyElement(document)];

const named = (name: string): XmlElement[] => elements.filter((element) => element.name === name);
const ids = (names: readonly string[]): string[] => names.flatMap(named).flatMap((element) => attributeOf(element, "id") ?? []);

/** Excel refuses a manifest whose elements stand in another order. Each list is the order of Microsoft's schema, for the elements used here. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl"],
    ...["AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["Script", "Page", "Metadata", "Namespace", "OfficeTab"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** Width and height that a PNG file states. */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** All addresses with their own value and that of each language. */
const addresses = elements
  .flatMap((element) => [attributeOf(element, "DefaultValue"), attributeOf(element, "Value")])
  .filter((value) => value?.includes("://"));

describe("the manifest", () => {
  test("has its elements in the order that Excel demands", () => {
    for (const element of elements) {
      const order = orders[element.name];
      if (!order) continue;
      const places = element.children.map(({ name }) => order.indexOf(name));
      expect(places, `an element unknown in ${element.name}`).not.toContain(-1);
      expect(places, `the order in ${element.name}`).toEqual([...places].sort((a, b) => a - b));
    }
    expect(Object.keys(orders).filter((name) => named(name).length === 0)).toEqual([]);
  });

  test("names itself by an id of its own and a version of four numbers", () => {
    expect(named("Id")[0]?.text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(named("Version")[0]?.text).toBe(`${version}.0`);
  });

  test("asks for no more than Excel LTSC 2021 has", () => {
    const sets = named("Set").map((set) => [attributeOf(set, "Name"), attributeOf(set, "MinVersion")]);
    expect(Object.fromEntries(sets)).toEqual({ SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.12" });
  });

  test("defines each resource that it uses once, and uses each that it defines", () => {
    const defined = ids(["bt:Image", "bt:Url", "bt:String"]);
    const used = new Set(everyAttribute(document, "resid"));
    expect(new Set(defined).size).toBe(defined.length);
    expect([...used].sort()).toEqual([...defined].sort());
  });

  test("keeps to the lengths that Excel allows", () => {
    const names = [...ids(["bt:Image", "bt:Url", "bt:String", "Group", "Control", "OfficeTab"]), ...everyAttribute(document, "resid")];
    for (const id of names) expect(id, id).toMatch(/^.{1,32}$/);
    const limits = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };
    for (const [name, limit] of Object.entries(limits)) {
      const strings = named(name).flatMap((element) => [...everyElement(element)]);
      const texts = strings
        .flatMap((element) => [attributeOf(element, "DefaultValue"), attributeOf(element, "Value")])
        .filter((text) => text !== undefined);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text.length, text).toBeLessThanOrEqual(limit);
    }
    expect(attributeOf(named("Description")[0] ?? document, "DefaultValue")?.length).toBeLessThanOrEqual(250);
  });

  test("is Japanese by default and has English words for every text", () => {
    expect(named("DefaultLocale")[0]?.text).toBe("ja-JP");
    const texts = named("bt:String").filter((text) => attributeOf(text, "id") !== "Functions.Namespace");
    for (const text of [...texts, ...named("DisplayName"), ...document.children.filter(({ name }) => name === "Description")]) {
      const locales = text.children.map((child) => attributeOf(child, "Locale"));
      expect(locales, text.tag).toEqual(["en-US"]);
    }
  });

  test("loads everything by https from one place", () => {
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/localhost:3000\//);
  });

  test("has one page for the pane, the functions and the ribbon, as the shared runtime demands", () => {
    const pages = ["Runtime", "FunctionFile"].map((name) => attributeOf(named(name)[0] ?? document, "resid"));
    const [page] = named("Page")[0]?.children ?? [];
    const shown = named("Action").flatMap(({ children }) => children.filter(({ name }) => name === "SourceLocation"));
    expect(new Set([...pages, ...[page, ...shown].map((element) => element && attributeOf(element, "resid"))])).toEqual(
      new Set(["Taskpane.Url"]),
    );
  });

  test("shows icons that are there, in the size that it says", () => {
    const files = new Map(
      elements
        .filter(({ name }) => name === "bt:Image" || name === "IconUrl" || name === "HighResolutionIconUrl")
        .flatMap((image) => {
          const address = attributeOf(image, "DefaultValue");
          return address === undefined ? [] : [[attributeOf(image, "id") ?? image.name, new URL(address).pathname.slice(1)] as const];
        }),
    );
    for (const file of files.values()) {
      const size = Number(/-(\d+)\.png$/.exec(file)?.[1]);
      expect(pixels(file), file).toEqual([size, size]);
    }
    for (const icon of named("Icon")) {
      const sizes = icon.children.map((image) => [attributeOf(image, "size"), files.get(attributeOf(image, "resid") ?? "")]);
      expect(sizes.map(([size]) => size)).toEqual(["16", "32", "80"]);
      for (const [size, file] of sizes) expect(file).toMatch(new RegExp(`-${size}\\.png$`));
    }
    expect([files.get("IconUrl"), files.get("HighResolutionIconUrl")]).toEqual(["assets/icon-32.png", "assets/icon-64.png"]);
    expect(pixels("assets/icon-128.png")).toEqual([128, 128]);
  });

  test("names no file that the build does not make", () => {
    for (const address of addresses) {
      const path = new URL(address ?? "").pathname.slice(1);
      expect(existsSync(`dist/${path}`), path).toBe(true);
    }
  });
});

describe("the manifest for another address", () => {
  test("names that address everywhere, and the development server nowhere", () => {
    for (const base of ["https://kensan.example.lg.jp/addin", "https://kensan.example.lg.jp/addin/"]) {
      const moved = manifestFor(manifest, base);
      expect(moved).not.toContain("localhost");
      expect(moved.match(/https:\/\/kensan\.example\.lg\.jp\/addin\/[a-z]/g)).toHaveLength(addresses.length);
    }
  });

  test("is refused for an address that Excel would not load", () => {
    expect(() => manifestFor(manifest, "http://kensan.example.lg.jp")).toThrow(/https/);
    expect(() => manifestFor(manifest, "https://kensan.example.lg.jp/?a=1")).toThrow(/folder/);
    expect(() => manifestFor(manifest, "kensan.example.lg.jp")).toThrow();
  });
});
