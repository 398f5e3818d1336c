import webpack from "webpack";
import { helpPage } from "./helpPage.mjs";
import { typescriptModule } from "./typescriptModule.mjs";

const name = "FunctionPagesPlugin";
const { RawSource } = webpack.sources;

/** From the metadata that Microsoft's plugin reads off the source: the same in English and in Japanese, and the help page. */
export class FunctionPagesPlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        const generated = compilation.getAsset("functions.json");
        // Microsoft's plugin has told the errors.
        if (!generated) return;
        const { localisedMetadata } = await typescriptModule("scripts/functions/localisedMetadata.ts");
        const read = JSON.parse(generated.source.source().toString());
        const [ja, en] = [localisedMetadata(read, "ja"), localisedMetadata(read, "en")];
        const json = (/** @type {unknown} */ content) => new RawSource(`${JSON.stringify(content, null, 2)}\n`);
        compilation.updateAsset("functions.json", json(en));
        compilation.emitAsset("functions-ja.json", json(ja));
        compilation.emitAsset("help.html", new RawSource(helpPage({ ja: ja.functions, en: en.functions })));
      });
    });
  }
}
