// Writes docs/functions.md from the catalogue of functions: npm run docs:functions
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formattedPage } from "./formattedPage";

const file = join(process.cwd(), "docs/functions.md");
writeFileSync(file, await formattedPage(file));
