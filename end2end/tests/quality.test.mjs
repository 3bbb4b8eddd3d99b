// What every page owes its reader: valid HTML, accessible in both themes and both sizes, a strict policy.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { launch, open, visit } from "../support/browser.mjs";
import { none } from "../support/none.mjs";
import { faults } from "../support/html.mjs";
import { sample, sitemap } from "../support/pages.mjs";
import { startServer } from "../support/server.mjs";

const SIZES = [{ width: 320, height: 640 }, { width: 1280, height: 800 }];
const THEMES = ["light", "dark"];
// Pages that no sitemap names.
const OTHERS = ["/nothing-here", "/agent", "/territoires?q=limoges", "/services/DEMO000044/affiche"];
let server;
let browser;
let paths;

before(async () => {
  server = await startServer();
  browser = await launch();
  paths = [...sample(await sitemap(server.origin), 3), ...OTHERS];
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

test("HTML is valid", async () => {
  const found = [];
  for (const path of paths) {
    const html = await (await fetch(server.origin + path, { headers: { accept: "text/html" } })).text();
    found.push(...(await faults(html)).map((fault) => `${path} ${fault}`));
  }
  none(found);
});

for (const colorScheme of THEMES) {
  for (const viewport of SIZES) {
    test(`axe finds nothing, and nothing overflows: ${colorScheme}, ${viewport.width} px`, async () => {
      const context = await open(browser, server.origin, { colorScheme, viewport, reducedMotion: "reduce" });
      const page = await context.newPage();
      const found = [];
      for (const path of paths) {
        await visit(page, path);
        found.push(...(await violations(page)).map((fault) => `${path} ${fault}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) found.push(`${path} is ${wide} px too wide`);
      }
      none(found);
      await context.close();
    });
  }
}

test("forced colours keep everything readable", async () => {
  const context = await open(browser, server.origin, { forcedColors: "active" });
  const page = await context.newPage();
  for (const path of sample(paths, 1)) {
    await visit(page, path);
    none(await violations(page), path);
  }
  await context.close();
});

test("the content security policy is strict, and holds", async () => {
  const context = await open(browser, server.origin);
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));
  });
  const page = await context.newPage();
  for (const path of paths.filter((path) => !OTHERS.includes(path))) {
    const policy = (await visit(page, path)).headers()["content-security-policy"] ?? "";
    assert.match(policy, /default-src 'none'/, path);
    assert.match(policy, /script-src [^;]*'nonce-[\w+/=-]{16,}/, path);
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*/, path);
    for (const word of ["form-action", "base-uri 'none'", "frame-ancestors 'none'"]) assert.ok(policy.includes(word), `${path}: ${word}`);
  }
  none(context.problems);
  await context.close();
});
