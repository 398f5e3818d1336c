import { readdirSync, readFileSync } from "node:fs";
import { parse, tokenizer, tokTypes } from "acorn";
import { describe, expect, test } from "vitest";

const page = readFileSync("dist/sheets/sidebar.html", "utf8");
const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = ""]) => script);

test("dist/sheets holds what is pushed to Google, and nothing else", () => {
  expect(readdirSync("dist/sheets").sort()).toEqual(["Code.js", "appsscript.json", "sidebar.html"]);
});

describe("sidebar.html", () => {
  test("is one page with one script, which loads nothing", () => {
    expect(scripts).toHaveLength(1);
    expect(page.match(/<script/g)).toHaveLength(1 + (scripts[0]?.match(/<script/g)?.length ?? 0));
    expect(page.replace(scripts[0] ?? "", "")).not.toMatch(/<link|<iframe|\ssrc\s*=|\shref\s*=|@import|url\(/);
    expect(scripts[0]).not.toMatch(/\beval\s*\(|new Function\b|\bnew Worker\b|\bimport\s*\(/);
  });

  test("has no template literal, in which Google would take // for a comment, and no backtick that it could take for one", () => {
    const script = scripts[0] ?? "";
    parse(script, { ecmaVersion: 2020, sourceType: "script" });
    const backquotes = [...tokenizer(script, { ecmaVersion: 2020 })].filter(({ type }) => type === tokTypes.backQuote);
    expect(backquotes).toEqual([]);
    expect(script.includes("`")).toBe(false);
    // It would begin a comment of HTML in the middle of the script.
    expect(script.includes("<!--")).toBe(false);
  });

  test("brings the licences of the packages in it", () => {
    const licences = /<!--(.*?)-->/s.exec(page.replace(scripts[0] ?? "", ""))?.[1] ?? "";
    expect(licences.match(/@fluentui\/[a-z-]+/g)?.length).toBeGreaterThan(10);
    for (const name of ["react", "react-dom", "@griffel/core", "tabster"]) expect(licences).toContain(name);
    expect(licences).toContain("Permission is hereby granted, free of charge");
  });
});

test("the project asks for the open file and for the sidebar, and keeps no log of what functions say of cells", () => {
  expect(JSON.parse(readFileSync("dist/sheets/appsscript.json", "utf8"))).toEqual({
    timeZone: "Asia/Tokyo",
    runtimeVersion: "V8",
    exceptionLogging: "NONE",
    oauthScopes: ["https://www.googleapis.com/auth/spreadsheets.currentonly", "https://www.googleapis.com/auth/script.container.ui"],
  });
});
