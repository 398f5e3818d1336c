import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // No test changes a module or the environment, so that the engine is loaded once a thread, not once a file.
    pool: "threads",
    isolate: false,
    // Some tests start the real command, which takes its time on a busy machine.
    testTimeout: 20_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "html"],
      thresholds: { lines: 60 },
    },
  },
});
