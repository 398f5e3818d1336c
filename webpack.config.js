import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { contentSecurityPolicy } from "./scripts/addin/contentSecurityPolicy.mjs";
import { developmentServer } from "./scripts/addin/developmentServer.mjs";
import { FunctionPagesPlugin } from "./scripts/addin/functionPagesPlugin.mjs";
import { developmentAddress, manifestFor } from "./scripts/addin/manifestFor.mjs";
import { officeCdn, officeFiles, officeFolder } from "./scripts/addin/officeFiles.mjs";
import { rulePage, rulePageName } from "./scripts/addin/rulePages.mjs";

const project = dirname(fileURLToPath(import.meta.url));
const dist = join(project, "dist");

/** WebView2, Safari and the browsers of Excel on the web; the shared runtime has no older engine. */
const target = "es2020";

/** @type {(name: string) => string} */
const packageFolder = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** @param {string} baseUrl */
const manifest = (baseUrl) => ({
  from: "manifest.xml",
  to: "manifest.xml",
  transform: (/** @type {Buffer} */ content) => manifestFor(content.toString("utf8"), baseUrl),
});

const rulePages = {
  from: "docs/rules/*.md",
  to: (/** @type {{ absoluteFilename?: string }} */ { absoluteFilename = "" }) => `docs/rules/${rulePageName(basename(absoluteFilename))}`,
  transform: (/** @type {Buffer} */ content) => rulePage(content.toString("utf8")),
};

function localOffice() {
  const folder = packageFolder("@microsoft/office-js");
  return [
    ...officeFiles.map((file) => ({ from: join(folder, "dist", file), to: `${officeFolder}/${file}`, info: { minimized: true } })),
    { from: join(folder, "LICENSE.md"), to: `${officeFolder}/LICENSE.md` },
  ];
}

/**
 * The Excel add-in, into dist/ beside the command line.
 * --env baseUrl=https://…  where it will be served from; the development server by default
 * --env officeJs=local     serves Office.js too, for closed networks
 * @param {{ baseUrl?: string, officeJs?: string, WEBPACK_SERVE?: boolean }} env
 * @param {{ mode?: "production" | "development" }} argv
 * @returns {Promise<import("webpack").Configuration & { devServer?: object }>}
 */
export default async function addin(env, argv) {
  const mode = argv.mode ?? "production";
  const officeJs = env.officeJs === "local" ? "local" : "cdn";
  const officeSource = officeJs === "local" ? `${officeFolder}/office.js` : officeCdn;
  return {
    name: "addin",
    mode,
    context: project,
    target: ["web", target],
    // Not "eval": the pages forbid it.
    devtool: mode === "production" ? false : "source-map",
    entry: {
      functions: "./functions/excel.ts",
      // Loaded by the page when FINDINGS is calculated for the first time.
      reviewer: "./functions/reviewer.ts",
      taskpane: "./taskpane/officePane.ts",
    },
    output: {
      path: dist,
      filename: "[name].js",
      // What the pane loads when it is needed; the names tell .size-limit.json which is which.
      chunkFilename: "pane/[name].js",
      // The folder of the scripts themselves, wherever they are served from.
      publicPath: "auto",
      // The command line and the files for Google Sheets stand there too.
      clean: { keep: /^(kensan(-worker)?\.mjs|sheets)/ },
      // The time of the files says when they were built.
      compareBeforeEmit: false,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic" } },
        { test: /@fluentui[\\/]tokens[\\/]lib[\\/].*[.]js$/, loader: "./scripts/addin/lighterFluent.mjs" },
      ],
    },
    optimization: {
      chunkIds: "named",
      splitChunks: {
        // What several parts share is loaded once, also where it is small.
        minSize: 3_000,
        cacheGroups: { words: { test: /taskpane[\\/]strings[\\/](ja|en|words)[.]ts$/, chunks: "async", name: "words", enforce: true } },
      },
      // The two scripts that Excel waits for are made smaller still by webpack's own minimizer, which would take long over everything.
      minimizer: [
        new EsbuildPlugin({ target, legalComments: "none", charset: "utf8", css: true, exclude: /^(functions|taskpane)[.]js$/ }),
        "...",
      ],
    },
    performance: false,
    plugins: [
      new FunctionPagesPlugin(),
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        minify: false,
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy({ officeJs }), officeJs: officeSource },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "taskpane/pane.css", to: "taskpane.css" },
          { from: "scripts/addin/page.css", to: "docs/page.css" },
          rulePages,
          manifest(env.baseUrl ?? developmentAddress),
          ...(officeJs === "local" ? localOffice() : []),
        ],
      }),
    ],
    ...(env.WEBPACK_SERVE && { devServer: await developmentServer() }),
  };
}
