import { build } from "esbuild";
import { typescriptModule } from "../addin/typescriptModule.mjs";

const functions = "./functions/googleSheets.ts";
const server = "./hosts/google-sheets/server/server.ts";

/**
 * The one script of the Apps Script project. There are no modules there: everything is a library in one variable, and only what Google Sheets is to
 * find is declared at the top, since what is declared there can be called from any cell and from the sidebar.
 */
export async function codeFile() {
  const [library, { cellFunctions }, calls] = await Promise.all([
    bundle(`export { calculate } from "${functions}"; export * from "${server}";`),
    typescriptModule("scripts/sheets/cellFunctions.ts"),
    typescriptModule(server),
  ]);
  const handedOn = Object.keys(calls).map((name) => `function ${name}(...values) { return Kensan.${name}(...values); }`);
  return [library, cellFunctions("Kensan"), handedOn.join("\n"), ""].join("\n");
}

/** @param {string} contents */
async function bundle(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "." },
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    format: "iife",
    globalName: "Kensan",
    // What Google says of its V8 leaves open which newer syntax it takes.
    target: "es2019",
    // Written as calls of BigInt, which loses nothing here.
    logOverride: { bigint: "silent" },
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
