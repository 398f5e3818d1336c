// Runs the command line from a checkout, built anew when a source has changed.
import { build, bundle, isFresh } from "./build.mjs";

if (!isFresh()) await build();
await import(bundle.href);
