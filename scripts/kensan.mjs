// Runs the command line from a checkout, built anew when a source has changed.
import { build, bundle, isFresh } from "./build.mjs";

if (!isFresh()) {
  await build().catch((problem) => {
    console.error(problem.message);
    // Status 1 would say that there are findings.
    process.exit(2);
  });
}
await import(bundle.href);
