import { defineConfig } from "vitest/config";
import { nativeEngine } from "./tests/support/nativeEngine.mjs";

/** Tests that load Microsoft's Office.js, which puts itself into the global object. */
const officeTests = ["tests/hosts/excel/**", "tests/functions/runtime/**", "tests/workbench/**"].map((folder) => `${folder}/*.test.ts`);

/** Tests of what is shipped, which is built before they start. */
const addinTests = "tests/addin/**/*.test.ts";

/** Tests of what Google Sheets gets, which is built before they start. */
const sheetsTests = "tests/sheets/**/*.test.ts";

/** Tests of the workbench in a browser, which is built before they start where it is stale. */
const e2eTests = "tests/e2e/**/*.test.ts";

// Some tests start the real command, which takes its time on a busy machine, and so does what is drawn.
const common = { pool: "threads", testTimeout: 20_000, maxWorkers: 2, expect: { poll: { timeout: 10_000 } } } as const;

/** Tests of the command line, which is built before they start: some run it as a process of its own. */
const cliTests = "tests/cli/**/*.test.ts";

const plugins = [nativeEngine()];

/** Tests on made-up cases take one seed here; `npm run properties` takes new ones. */
const setupFiles = ["tests/support/seed.ts"];

export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          ...common,
          name: "engine",
          setupFiles,
          include: ["tests/**/*.test.ts"],
          exclude: [...officeTests, cliTests, addinTests, sheetsTests, e2eTests],
          // No test changes a module or the environment, so that the engine is loaded once a thread, not once a file.
          isolate: false,
        },
      },
      {
        plugins,
        test: {
          ...common,
          name: "cli",
          // Most tests run the command in their own process, in a folder of theirs: a thread has no folder of its own.
          pool: "forks",
          setupFiles,
          include: [cliTests],
          isolate: false,
          globalSetup: "tests/support/buildCommand.ts",
        },
      },
      { plugins, test: { ...common, name: "office", include: officeTests, isolate: true } },
      {
        plugins,
        test: { ...common, name: "addin", include: [addinTests], isolate: false, globalSetup: "tests/support/addin/buildAddin.ts" },
      },
      {
        plugins,
        test: { ...common, name: "sheets", include: [sheetsTests], isolate: true, globalSetup: "tests/support/sheets/buildSheets.ts" },
      },
      {
        plugins,
        test: { ...common, name: "e2e", include: [e2eTests], isolate: false, globalSetup: "tests/support/workbench/buildWorkbench.ts" },
      },
    ],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "html"],
      thresholds: { lines: 60 },
    },
  },
});
