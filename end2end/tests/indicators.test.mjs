// One indicator: its charts are in the page, and alive once it is hydrated.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, MODES, open, visit } from "../support/browser.mjs";
import { none } from "../support/none.mjs";
import { startServer } from "../support/server.mjs";

const DELAY = "/indicateurs/DEMO-CAF-DELAI";
let server;
let browser;
let context;
let page;

before(async () => {
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  context = await open(browser, server.origin);
  page = await context.newPage();
});
afterEach(async () => {
  none(context.problems);
  await context.close();
});

const address = (part) => page.waitForFunction((it) => location.search.includes(it), part);
const press = async (...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
const said = () => page.locator("figure").first().locator("[role=status]").innerText();
/** A new document would forget it. */
const mark = () => page.evaluate(() => { globalThis.sameDocument = true; });
const isSame = () => page.evaluate(() => globalThis.sameDocument === true);

for (const mode of MODES) {
  test(`the page says it all (${mode})`, async () => {
    const own = await open(browser, server.origin, { mode, viewport: { width: 360, height: 800 } });
    const read = await own.newPage();
    await visit(read, `${DELAY}?t=FR&t=D33`, mode);
    const text = await read.locator("main").innerText();
    for (const part of ["Délai d’étude", "Gironde (33)", "jours", "À jour", "Objectif"]) assert.ok(text.includes(part), `no ${part}`);
    assert.equal(await read.locator("svg.plot__drawing:visible").count(), 3, "curve, map and ranking");
    assert.ok(await read.locator("table").count() >= 2, "each chart has its table");
    const smallest = await read.evaluate(() => {
      const texts = [...document.querySelectorAll("svg.plot__drawing text")].filter((it) => it.checkVisibility());
      return Math.min(...texts.map((it) => parseFloat(getComputedStyle(it).fontSize) * it.getScreenCTM().a));
    });
    assert.ok(smallest >= 12, `letters of ${smallest} px`);
    assert.ok(await read.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "the page scrolls sideways");
    none(own.problems);
    await own.close();
  });
}

test("a form without scripts gives the same view", async () => {
  const own = await open(browser, server.origin, { mode: "no-js" });
  const read = await own.newPage();
  await read.goto(DELAY);
  await read.selectOption("#add", "D33");
  await read.locator(".controls button[type=submit]").first().click();
  assert.match(read.url(), /t=FR&add=D33/);
  assert.match(await read.locator(".summary-text").innerText(), /Gironde \(33\)/);
  none(own.problems);
  await own.close();
});

test("territories come and go without leaving the page", async () => {
  await visit(page, DELAY);
  await mark();
  const add = page.locator(".controls button[type=submit]").first();
  await page.selectOption("#add", "D33");
  assert.ok(!page.url().includes("D33"), "going through the list adds nothing");
  await add.click();
  await address("t=FR&t=D33");
  await page.waitForFunction(() => document.querySelector(".summary-text").innerText.includes("Gironde"));
  assert.equal(await page.locator("#add").inputValue(), "", "the choice goes back to none");
  await page.selectOption("#add", "R75");
  await add.click();
  await address("t=FR&t=D33&t=R75");
  await page.waitForFunction(() => document.querySelectorAll(".chip").length === 3);
  await page.locator(".chip__remove").first().click();
  await address("?t=D33&t=R75");
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll(".chip").length === 3);
  assert.ok(await isSame(), "a new document was loaded");
});

test("the keyboard reads every point, chooses a period and takes it back", async () => {
  await visit(page, `${DELAY}?t=FR&t=D33`);
  await mark();
  await page.locator(".plot__frame").first().focus();
  await press("Home");
  const first = await said();
  assert.match(first, /^France entière, .*\sjours/);
  await press("ArrowRight");
  assert.notEqual(await said(), first);
  await press("ArrowDown");
  assert.match(await said(), /^Gironde \(33\)/);
  await press("Home", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight");
  assert.match(await said(), /Entrée pour appliquer/);
  await press("Enter");
  await address("from=");
  assert.equal(await page.evaluate(() => document.activeElement.id), "curves");
  assert.ok(await isSame(), "a new document was loaded");
  await page.goBack();
  await page.waitForFunction(() => !location.search.includes("from="));
});

test("a period is drawn with the pointer", async () => {
  await visit(page, DELAY);
  const drawing = page.locator(".plot__drawing[data-fit=wide]").first();
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  await page.mouse.move(box.x + box.width * 0.3, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 110, { steps: 5 });
  await page.mouse.up();
  await address("from=");
});

test("a point leads to what people told there", async () => {
  await visit(page, `${DELAY}?t=D33`);
  await page.locator(".plot__frame").first().focus();
  await press("End", "Enter");
  await page.waitForURL(/\/experiences\?network=.*department=33&from=/);
  await page.locator("h1").waitFor();
});

test("what is shown is taken away", async () => {
  await visit(page, `${DELAY}?t=D33&from=2026-01`);
  for (const [name, kind] of [["Tableau (CSV)", "csv"], ["Dessin (SVG)", "svg"], ["Image (PNG)", "png"]]) {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    assert.equal(file.suggestedFilename(), `DEMO-CAF-DELAI.${kind}`);
  }
});

test("an effect says what can be concluded", async () => {
  await visit(page, "/indicateurs/effet");
  await page.getByRole("link", { name: /demande d’aide au logement/ }).click();
  await page.locator("h1", { hasText: "trois pages" }).waitFor();
  const text = await page.locator("main").innerText();
  assert.match(text, /plus que ce que le hasard explique/);
  assert.match(text, /Trop peu de valeurs pour conclure/);
});
