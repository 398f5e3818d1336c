import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { licencesOf } from "./licences.mjs";

/** The sidebar as one page, since Google Sheets serves no files beside it. */
export async function sidebarFile() {
  const { outputFiles, metafile } = await build({
    entryPoints: ["taskpane/sheetsPane.tsx"],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    jsx: "automatic",
    target: "es2020",
    supported: { "template-literal": false },
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const [script] = outputFiles;
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((file) => inputs[file]?.bytesInOutput));
  const { outputFiles: styles } = await build({ entryPoints: ["taskpane/pane.css"], write: false, minify: true, charset: "utf8" });
  /** @type {Record<string, string>} */
  const parts = {
    style: `<style>${styles[0]?.text ?? ""}</style>`,
    script: `<script>${withoutBackticks(script?.text ?? "")}</script>`,
    licences: `<!--\n${licencesOf(used).replaceAll("--", "- -")}\n-->`,
  };
  return readFileSync("taskpane/sidebar.html", "utf8").replace(/<!-- (style|script|licences) -->/g, (_, part) => parts[part] ?? "");
}

/**
 * Google's HtmlService takes "//" in a template literal for a comment and cuts it off. esbuild writes no template literals here; the backticks that are
 * left stand in texts and patterns, but nobody knows how well Google tells one from the other.
 * @param {string} script
 */
function withoutBackticks(script) {
  return script.replaceAll("`", "\\x60");
}
