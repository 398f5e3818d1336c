// Builds the release twice and fails where a byte differs: npm run reproducible
import { makeRelease } from "./makeRelease.mjs";

const first = (await makeRelease()).split("\n");
const second = (await makeRelease()).split("\n");
const others = [...first.filter((line) => !second.includes(line)), ...second.filter((line) => !first.includes(line))];
console.log(`${first.length - 1} files, ${others.length === 0 ? "all the same" : "these are not the same"} in both builds`);
for (const line of others.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))) console.log(line);
process.exitCode = others.length === 0 ? 0 : 1;
