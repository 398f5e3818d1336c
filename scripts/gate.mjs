import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

export const project = fileURLToPath(new URL("../", import.meta.url));
const tools = fileURLToPath(new URL("../node_modules/.bin", import.meta.url));

/**
 * @typedef {object} Outcome
 * @property {string} name
 * @property {boolean} passed
 * @property {number} seconds
 * @property {string} output what the tool printed
 */

/**
 * Runs one command of the tool set and keeps what it prints.
 * @param {string} name
 * @param {string} command
 * @returns {Promise<Outcome>}
 */
export function runGate(name, command) {
  const started = performance.now();
  const { FORCE_COLOR: _colour, ...inherited } = process.env;
  const env = { ...inherited, NO_COLOR: "1", PATH: `${tools}${delimiter}${process.env.PATH ?? ""}` };
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: project, env, shell: true, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("close", (code) => resolve({ name, passed: code === 0, seconds: (performance.now() - started) / 1000, output }));
  });
}

/**
 * Runs the tasks in order, a few at a time.
 * @template T
 * @param {readonly (() => Promise<T>)[]} tasks
 * @param {number} atOnce
 * @returns {Promise<T[]>}
 */
export async function inTurn(tasks, atOnce) {
  /** @type {T[]} */
  const results = [];
  const waiting = [...tasks.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await next[1]();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
