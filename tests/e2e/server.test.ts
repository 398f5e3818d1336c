import { createReadStream, symlinkSync, unlinkSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/workbench/server.mjs";

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(0);
});
afterAll(async () => {
  await server.close();
});

/** The answer to a path exactly as it is written, which `fetch` would tidy up. */
function ask(path: string, host = "localhost"): Promise<{ status: number | undefined; policy: unknown }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: new URL(server.address).port, path, headers: { host } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, policy: answer.headers["content-security-policy"] });
    });
    asked.on("error", reject).end();
  });
}

test("the page may load nothing from elsewhere", async () => {
  const { status, policy } = await ask("/");
  expect(status).toBe(200);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
});

test("a file that the browser has already is not sent again", async () => {
  const address = `${server.address}workbench/page.js`;
  const tag = (await fetch(address)).headers.get("etag") ?? "";
  expect((await fetch(address, { headers: { "if-none-match": tag } })).status).toBe(304);
  expect((await fetch(address, { headers: { "if-none-match": `"1${tag}"` } })).status).toBe(200);
});

test("the page of the pane is as it was built, but for the bridge before Office.js", async () => {
  const page = await (await fetch(`${server.address}addin/taskpane.html`)).text();
  expect(page.indexOf("/workbench/bridge.js")).toBeGreaterThan(0);
  expect(page.indexOf("/workbench/bridge.js")).toBeLessThan(page.indexOf("office/office.js"));
});

test.each([
  "/samples/../package.json",
  "/samples/%2e%2e/package.json",
  "/samples/..%2fpackage.json",
  "/workbench/%00",
  "/addin/../../../package.json",
  "/%",
  "/nothing",
  `/samples/${"x".repeat(256)}`,
  `/samples/${"x/".repeat(5000)}`,
  "/samples/attainment.csv/x",
])("%s is not served", async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test("links in the folders are neither listed nor followed", async () => {
  const link = new URL("../../samples/link-of-a-test.csv", import.meta.url);
  symlinkSync(new URL("../../package.json", import.meta.url), link);
  try {
    expect((await ask("/samples/link-of-a-test.csv")).status).toBe(404);
    const names = (await (await fetch(`${server.address}samples/`)).json()) as string[];
    expect(names).toContain("attainment.csv");
    expect(names).not.toContain("link-of-a-test.csv");
  } finally {
    unlinkSync(link);
  }
});

test("a request that goes wrong is answered with 500 or broken off, and the next one is answered as ever", async () => {
  const own = await serve(0, {
    find: (path) => {
      if (path === "/fine") return { type: ".json", body: "[]" };
      if (path === "/gone") return { type: ".json", body: () => createReadStream("/there is no such file") };
      throw new Error("a mistake");
    },
  });
  expect((await fetch(`${own.address}mistake`)).status).toBe(500);
  await expect(fetch(`${own.address}gone`).then((answer) => answer.text())).rejects.toThrow();
  expect(await (await fetch(`${own.address}fine`)).text()).toBe("[]");
  await own.close();
});

test("a page of another site that gives itself out for this machine gets nothing", async () => {
  expect((await ask("/", "evil.example")).status).toBe(404);
});

test("a second workbench takes the next free port", async () => {
  const taken = Number(new URL(server.address).port);
  const second = await serve(taken, { next: true });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
  await second.close();
  await expect(serve(taken)).rejects.toThrow("EADDRINUSE");
});
