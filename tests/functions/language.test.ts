import { afterEach, expect, it } from "vitest";
import { currentLanguage, setLanguage } from "../../functions/language";

const page = globalThis as { Office?: unknown };

afterEach(() => {
  setLanguage(undefined);
  delete page.Office;
});

it("answers are in Japanese where nothing is known of the program", () => {
  expect(currentLanguage()).toBe("ja");
});

it("answers are in the display language of Office, English for all but Japanese", () => {
  for (const [displayLanguage, language] of [
    ["ja-JP", "ja"],
    ["en-US", "en"],
    ["de-DE", "en"],
  ]) {
    page.Office = { context: { displayLanguage } };
    expect(currentLanguage()).toBe(language);
  }
});

it("answers are in the language that was set, whatever the program says", () => {
  page.Office = { context: { displayLanguage: "ja-JP" } };
  setLanguage("en");
  expect(currentLanguage()).toBe("en");
});
