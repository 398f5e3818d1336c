import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const pages = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter(
  (path) => path.endsWith(".html") && !path.startsWith("sheets"),
);

const META = /<meta http-equiv="?Content-Security-Policy"? content="([^"]+)"\s*\/?>/i;

/** The sources that a policy allows, by the kind of thing. */
function directives(policy: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    policy
      .split(";")
      .map((part) => part.trim().split(/\s+/))
      .map(([name = "", ...sources]) => [name, sources]),
  );
}

test("there are pages to look at", () => {
  expect(pages).toContain("taskpane.html");
  expect(pages.length).toBeGreaterThan(30);
});

describe.each(pages)("%s, as it was built,", (path) => {
  const html = readFileSync(join("dist", path), "utf8");
  const found = META.exec(html);
  const policy = directives((found?.[1] ?? "").replaceAll("&#39;", "'").replaceAll("&#x27;", "'"));

  test("has a policy before anything that it could load, which allows nothing that it does not name", () => {
    expect(found).not.toBeNull();
    expect(html.slice(0, found?.index)).not.toMatch(/<(script|link|style|img|iframe|object|embed|base)\b/i);
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("form-action")).toEqual(["'none'"]);
    const sources = [...policy.values()].flat();
    expect(sources.filter((source) => /unsafe-|\*|^https?:$|^http:/.test(source))).toEqual([]);
    expect(sources.filter((source) => source.startsWith("https:"))).toEqual(
      path === "taskpane.html" ? ["https://appsforoffice.microsoft.com"] : [],
    );
    if (path !== "taskpane.html") expect(policy.has("script-src")).toBe(false);
  });

  test("holds no script, style, handler or address that the policy would have to forbid", () => {
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/gi)];
    for (const [, attributes = "", content = ""] of scripts) {
      expect(attributes).toMatch(/\bsrc="?(?!http:|data:)[^"\s]/);
      expect(content.trim()).toBe("");
    }
    const tags = [...html.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag);
    expect(tags.filter((tag) => /\s(on\w+|style)\s*=/i.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /(href|src)\s*=\s*["']?\s*(javascript|data|vbscript):/i.test(tag))).toEqual([]);
    expect(html).not.toMatch(/<style\b/i);
  });
});
