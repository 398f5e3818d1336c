import { build } from "esbuild";

/**
 * Loads a module of the project that is written in TypeScript and imports nothing from node_modules.
 * @param {string} file
 * @returns {Promise<any>}
 */
export async function typescriptModule(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  const [program] = outputFiles;
  return import(`data:text/javascript,${encodeURIComponent(program?.text ?? "")}`);
}
