import { basename } from "node:path";

/**
 * In @fluentui/tokens, what the pane never needs, and what does in its place.
 * @type {readonly { file: string, whole: RegExp, instead: (whole: string) => string }[]}
 */
const places = [
  {
    // A table of 467 tokens, nearly all of which are the variable of their own name: a component that takes one of them brings all.
    file: "tokens.js",
    whole: /(?<=export const tokens = )\{[^}]*\}/,
    instead: (table) => `new Proxy(${withoutOwnNames(table)}, { get: (others, name) => others[name] ?? "var(--" + name + ")" })`,
  },
  // 28 colours for pictures of people, in two themes; the dark one names two of them.
  { file: "sharedColorNames.js", whole: /(?<=export const personaSharedColorNames = )\[[^\]]*\]/, instead: () => "[]" },
  { file: "colorPalette.js", whole: /(?<=export const personaSharedColors = )\{[^}]*\}/, instead: () => "{ darkRed, plum }" },
];

/** @param {string} table */
function withoutOwnNames(table) {
  return table.replace(/(\w+): 'var\(--\1\)',?/g, "");
}

/**
 * A webpack loader that makes the first load of the pane lighter by 6 kB.
 * @this {{ resourcePath: string }}
 * @param {string} source
 * @returns {string}
 */
export default function lighterFluent(source) {
  const place = places.find(({ file }) => basename(this.resourcePath) === file);
  if (!place) return source;
  // Another version of Fluent may be written otherwise.
  if (!place.whole.test(source)) throw new Error(`${this.resourcePath} has nothing like ${place.whole}.`);
  return source.replace(place.whole, place.instead);
}
