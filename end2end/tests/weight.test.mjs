// What a first visit costs on the network, as Chromium counts it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, visit } from "../support/browser.mjs";
import { sample, sitemap } from "../support/pages.mjs";
import { startServer } from "../support/server.mjs";

const WITHOUT_WASM = 60_000;
const WITH_EVERYTHING = 300_000;
// A page with a map asks for the outlines of departments; that of one indicator carries its drawings, the
// words of each point and its tables (docs/decisions/0016).
const WITH_A_MAP = 20_000;
const OF_AN_INDICATOR = 60_000;
// The glossary has its six hundred phrases on one page, to be searched by the browser too.
const OF_A_GLOSSARY = 20_000;
let server;
let browser;

before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Bytes received for a first visit of `path`: by kind, headers included. */
async function weigh(path) {
  const context = await open(browser, server.origin);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const kinds = new Map();
  const bytes = {};
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const kind = response.url.match(/\.(wasm|js|css|woff2|svg)(\?|$)/)?.[1] ?? "page";
    kinds.set(requestId, kind);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "page";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await visit(page, path);
  await page.waitForLoadState("networkidle");
  await context.close();
  return bytes;
}

const isIndicator = (path) => /^(\/en)?\/(indicateurs|indicators)\/[^/]*[A-Z]/.test(path);
const isGlossary = (path) => /^(\/documents\/mots|\/en\/documents\/words)$/.test(path);
const hasMap = (path) => isIndicator(path) || /^(\/en)?\/(territoires|places)$/.test(path);
/** What a page may weigh beyond the others. */
const beyond = (path) => (hasMap(path) ? WITH_A_MAP : 0) + (isIndicator(path) ? OF_AN_INDICATOR : 0) + (isGlossary(path) ? OF_A_GLOSSARY : 0);

// The longest page of each kind is not sought: the sitemap's first one speaks for the others.
test("a first visit is light, before its WebAssembly and with everything", async (t) => {
  const heavy = [];
  for (const path of sample(await sitemap(server.origin), 1)) {
    const bytes = await weigh(path);
    const all = Object.values(bytes).reduce((sum, n) => sum + n, 0);
    const plain = all - (bytes.wasm ?? 0);
    t.diagnostic(`${path}: ${plain} without wasm, ${all} with: ${JSON.stringify(bytes)}`);
    if (plain > WITHOUT_WASM + beyond(path)) heavy.push(`${path}: ${plain} bytes without wasm`);
    if (all > WITH_EVERYTHING + beyond(path)) heavy.push(`${path}: ${all} bytes with everything`);
  }
  assert.deepEqual(heavy, []);
});
