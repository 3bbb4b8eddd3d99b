// Every address the site names answers, and says nothing on the console.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, visit } from "../support/browser.mjs";
import { none } from "../support/none.mjs";
import { links, sample, shape, sitemap } from "../support/pages.mjs";
import { startServer } from "../support/server.mjs";

// Filters combine without end: of each page with a question mark, so many combinations.
const COMBINATIONS = 25;
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

/** Follows every link from `starts` with plain requests. */
async function crawl(starts) {
  const seen = new Map();
  const combinations = new Map();
  const bad = [];
  const queue = starts.map((path) => [path, "the sitemap"]);
  while (queue.length > 0) {
    const [path, from] = queue.shift();
    if (seen.has(path)) continue;
    const [plain, query] = path.split("?");
    if (query !== undefined) {
      const kind = shape(plain);
      const n = combinations.get(kind) ?? 0;
      combinations.set(kind, n + 1);
      if (n >= COMBINATIONS) continue;
    }
    // As a browser asks: whoever does not want a page is told 401 by the staff space, not led to its door.
    const answer = await fetch(server.origin + path, { headers: { accept: "text/html,*/*" } });
    const html = (answer.headers.get("content-type") ?? "").startsWith("text/html");
    seen.set(path, { html, status: answer.status });
    const body = html ? await answer.text() : void (await answer.arrayBuffer());
    // The staff space asks to sign in: that is its answer to a visitor.
    const asksToSignIn = answer.status === 401 && /^\/(agent|en\/staff)$/.test(plain);
    if (!answer.ok && !asksToSignIn) bad.push(`${answer.status} ${path} (linked from ${from})`);
    else if (html) queue.push(...links(body, server.origin, plain).map((link) => [link, path]));
  }
  return { pages: [...seen].filter(([, { html }]) => html).map(([path]) => path), all: seen.size, bad };
}

test("every link answers", async (t) => {
  const { pages, all, bad } = await crawl([...(await sitemap(server.origin)), "/", "/en"]);
  t.diagnostic(`${all} addresses, ${pages.length} pages`);
  none(bad);
});

test("no page says anything on the console", async (t) => {
  const paths = await sitemap(server.origin);
  const context = await open(browser, server.origin);
  const page = await context.newPage();
  for (const path of paths) await visit(page, path);
  t.diagnostic(`${paths.length} pages`);
  none(context.problems);
  await context.close();
});

test("pages are whole without WebAssembly and without JavaScript", async () => {
  for (const mode of ["no-wasm", "no-js"]) {
    const context = await open(browser, server.origin, { mode });
    const page = await context.newPage();
    for (const path of sample(await sitemap(server.origin), 2)) {
      await visit(page, path, mode);
      assert.equal(await page.locator("h1").count(), 1, `${mode} ${path}: one h1`);
      assert.ok((await page.locator("main").innerText()).trim().length > 20, `${mode} ${path}: main is empty`);
    }
    none(context.problems, mode);
    await context.close();
  }
});
