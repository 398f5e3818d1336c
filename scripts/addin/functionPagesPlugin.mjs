import webpack from "webpack";
import { helpPage } from "./helpPage.mjs";
import { typescriptModule } from "./typescriptModule.mjs";

const name = "FunctionPagesPlugin";
const { RawSource } = webpack.sources;

/** From the catalogue of functions: what Excel reads of them in English and in Japanese, and the help page. */
export class FunctionPagesPlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const { functionsMetadata } = await typescriptModule("scripts/functions/functionsMetadata.ts");
        const [ja, en] = [functionsMetadata("ja"), functionsMetadata("en")];
        const json = (/** @type {unknown} */ content) => new RawSource(`${JSON.stringify(content, null, 2)}\n`);
        compilation.emitAsset("functions.json", json(en));
        compilation.emitAsset("functions-ja.json", json(ja));
        compilation.emitAsset("help.html", new RawSource(helpPage({ ja: ja.functions, en: en.functions })));
      });
    });
  }
}
