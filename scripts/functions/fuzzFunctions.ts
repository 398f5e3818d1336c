// Holds the functions in cells against an exact oracle of their own: npm run fuzz:functions [calls] [seed]
import { runCalls } from "./fuzz/runCalls";

const CALLS = 50_000;
const MOST_SHOWN = 20;

const [calls = CALLS, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);
const { counts, disagreements } = runCalls(seed, calls);

console.log(`seed ${seed}, ${calls} calls: ${disagreements.length} disagreements`);
console.log([...counts].sort().map(([id, count]) => `${id} ${count}`).join(", ")); // prettier-ignore
for (const { call, result, expected } of disagreements.slice(0, MOST_SHOWN)) console.log(`${call}\n  gave ${result}, expected ${expected}`);
process.exitCode = disagreements.length === 0 ? 0 : 1;
