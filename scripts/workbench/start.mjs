// npm start [-- --port 3001] [--no-open]: builds what is stale and opens the workbench.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { buildStale } from "./bundles.mjs";
import { serve } from "./server.mjs";

const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } } });
const USUAL_PORT = 3000;

/** @param {string} address */
function openBrowser(address) {
  const [command = "", ...before] = { darwin: ["open"], win32: ["cmd", "/c", "start", ""] }[String(process.platform)] ?? ["xdg-open"];
  const browser = spawn(command, [...before, address], { stdio: "ignore", detached: true });
  // Where there is no browser to open, the address stands above.
  browser.on("error", () => undefined);
  browser.unref();
}

/** @param {string} address */
function whatToTry(address) {
  return `
検算 Kensan を試せます   ${address}
  1. 誤りのある見本が開きます。［検査する］を押すと、合わないセルに印が付きます。ほかの表は上の「見本」から選べます。
  2. 右の作業ウィンドウで理由と直し方を読みます。印は［印を消す］で消えます。
  3. セルに =KPI.RATE("18市町村", "41市町村") と入れます。お手元の .xlsx を画面に落としても開けます。
  データはこの端末の外へ出ません。Excel ではなく試用環境です。終わるには Ctrl+C。

Try Kensan in English      ${address}?lang=en
  1. A sample with faults opens. Press Check: cells that cannot be right are marked. Other tables are under Sample at the top.
  2. Read in the pane at the right why, and what to do. Clear marks takes the marks away.
  3. Type =KPI.RATE("18 towns", "41 towns") into a cell, or drop an .xlsx of your own on the page.
  No data leaves this computer. It is a workbench, not Excel. Ctrl+C ends it.
`;
}

console.log("準備しています… / Getting ready…");
const started = performance.now();
const builtNow = await buildStale();
const { address } = await serve(Number(values.port ?? USUAL_PORT), { next: values.port === undefined });
if (builtNow.length > 0) console.log(`組み立てました / built: ${((performance.now() - started) / 1000).toFixed(1)} s`);
console.log(whatToTry(address));
if (!process.env["CI"] && !values["no-open"]) openBrowser(address);
