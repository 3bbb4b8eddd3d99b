// Everything with a keyboard alone: telling, browsing, and always knowing where one is.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { hydrated, launch, open, visit } from "../support/browser.mjs";
import { LANGUAGES, readReceipt, SERVICE, step, STORY } from "../support/journeys.mjs";
import { none } from "../support/none.mjs";
import { startServer } from "../support/server.mjs";

// More presses than any page has stops.
const PATIENCE = 150;
const SLOWEST_ROBOT = 4_500;
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

const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
const isFocused = (selector) => page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector);
const focused = (selector) => page.waitForFunction((it) => document.activeElement?.matches(it), selector);

/** Presses Tab until this has the focus. */
async function tabTo(selector) {
  for (let i = 0; i < PATIENCE; i++) {
    await press("Tab");
    if (await isFocused(selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
}

/** How the focused element, or the label drawn for it, looks: an outline or a shadow says that it is here. */
const look = () => page.evaluate(() => {
  const it = document.activeElement;
  const drawn = [it, it.closest("label"), it.nextElementSibling, it.closest("fieldset")].filter(Boolean);
  const { width, height } = it.getBoundingClientRect();
  const styled = drawn.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  });
  return { styled, name: it.outerHTML.slice(0, 120), size: Math.min(width, height), tag: it.tagName };
});

test("the first stop leads past the menu", async () => {
  for (const path of [LANGUAGES.fr.home, LANGUAGES.fr.experiences, LANGUAGES.fr.share]) {
    await visit(page, path);
    await press("Tab");
    const link = page.locator(".skip-links a");
    assert.ok(await link.evaluate((it) => it === document.activeElement), `${path}: the skip link is not first`);
    const box = await link.boundingBox();
    assert.ok(box.width > 50 && box.height > 15 && box.x >= 0 && box.y >= 0, `${path}: the skip link is not seen`);
    await press("Enter");
    await focused("main");
    await press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), `${path}: the menu comes again`);
  }
});

test("every stop is seen", async () => {
  for (const path of [LANGUAGES.fr.home, LANGUAGES.fr.experiences, LANGUAGES.fr.services, LANGUAGES.fr.share, LANGUAGES.fr.follow]) {
    await visit(page, path);
    const unseen = [];
    for (let i = 0; i < PATIENCE; i++) {
      await press("Tab");
      const { styled, name, tag } = await look();
      if (tag === "BODY") break;
      if (!styled) unseen.push(`${path} ${name}`);
    }
    none([...new Set(unseen)]);
  }
});

test("the search of a service follows the arrows, Enter and Escape", async () => {
  await visit(page, LANGUAGES.fr.share);
  await tabTo("#service");
  const field = page.locator("#service");
  const active = () => field.getAttribute("aria-activedescendant");
  await page.keyboard.type("mairie", { delay: 30 });
  await page.getByRole("option").nth(1).waitFor();
  assert.equal(await field.getAttribute("role"), "combobox");
  assert.equal(await field.getAttribute("aria-expanded"), "true");
  assert.equal(await page.locator(`#${await field.getAttribute("aria-controls")}`).getAttribute("role"), "listbox");

  await press("ArrowDown");
  const first = await active();
  await press("ArrowDown");
  const second = await active();
  assert.notEqual(first, second);
  assert.equal(await page.locator(`#${second}`).getAttribute("aria-selected"), "true");
  assert.equal(await page.locator("[role=option][aria-selected=true]").count(), 1);
  await press("ArrowUp");
  assert.equal(await active(), first);
  await press("ArrowUp");
  assert.equal(await active(), await page.getByRole("option").last().getAttribute("id"), "up from the first is the last");

  await press("Escape");
  await page.locator("[role=listbox]").waitFor({ state: "detached" });
  assert.equal(await field.getAttribute("aria-expanded"), "false");
  assert.equal(await field.inputValue(), "mairie", "Escape erases what was typed");
  assert.ok(await isFocused("#service"));
  assert.equal(await active(), null);

  await press("Control+a", "Delete");
  await page.keyboard.type(SERVICE.letters, { delay: 30 });
  await page.getByRole("option", { name: SERVICE.name }).first().waitFor();
  await press("ArrowDown", "Enter");
  await page.locator("input[name=code1]").waitFor({ state: "attached" });
  await focused("#continue");
});

test("an experience is told from the first key to the receipt", async () => {
  await visit(page, LANGUAGES.fr.home);
  await tabTo(`.header a[href="${LANGUAGES.fr.share}"]`);
  await press("Enter");
  // Another space: a new document, which begins at its top as the browser has it.
  await page.waitForURL((url) => url.pathname === LANGUAGES.fr.share);
  await hydrated(page);
  await step(page, "service");

  await tabTo("#service");
  await page.keyboard.type(SERVICE.letters, { delay: 30 });
  await page.getByRole("option", { name: SERVICE.name }).first().waitFor();
  await press("ArrowDown", "Enter");
  await focused("#continue");
  const begun = Date.now();
  await press("Enter");
  await step(page, "story");
  await focused("main h1");

  // Nothing is written: the summary takes the focus, and leads to the field.
  await tabTo("#continue");
  await press("Enter");
  await focused("#errors");
  await press("Tab", "Enter");
  await focused("#story");
  await page.keyboard.type(STORY.text);
  await tabTo("#story-notes button");
  await press("Enter");
  await focused("#story");
  await tabTo("#title");
  await page.keyboard.type(STORY.title);
  await tabTo("#continue");
  await press("Enter");
  await step(page, "feeling");
  await focused("main h1");

  await tabTo("input[name=feeling]");
  await press("ArrowRight");
  assert.equal(await page.locator("input[name=feeling]:checked").count(), 1);
  await tabTo("input[name=channel1]");
  await press("Space");
  await tabTo("input[name=tag_access]");
  await press("ArrowRight");
  await tabTo("#continue");
  await press("Enter");
  await step(page, "you");
  await tabTo("#pen_name");
  // Enter in a field goes on, and never back.
  await page.keyboard.type("Camille");
  await press("Enter");
  await step(page, "review");
  await focused("main h1");

  await page.waitForTimeout(Math.max(0, begun + SLOWEST_ROBOT - Date.now()));
  await tabTo("#share-form .actions button[type=submit]");
  await press("Enter");
  await readReceipt(page, LANGUAGES.fr);
  await focused("main h1");
});

test("one browses, filters and reads without a mouse", async () => {
  await visit(page, LANGUAGES.fr.experiences);
  const before = await page.locator(".results__count").innerText();
  await tabTo("#q");
  await page.keyboard.type("attente");
  await page.waitForFunction((it) => document.querySelector(".results__count").innerText !== it, before);
  assert.ok(await isFocused("#q"));
  await press("Enter");
  await focused("#results");
  await tabTo(".letter__title a");
  await press("Enter");
  await page.locator("article.letter[data-kind=open]").waitFor();
  await focused("main h1");
});

test("on a narrow screen, the panels open, close and give the focus back", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, LANGUAGES.fr.experiences);
  await tabTo(".header__menu-button");
  await press("Enter");
  await page.locator("#menu:popover-open").waitFor();
  await press("Escape");
  await page.locator("#menu:not(:popover-open)").waitFor({ state: "attached" });
  assert.ok(await isFocused(".header__menu-button"));

  await tabTo(".sheet__open");
  await press("Enter");
  await page.locator("#filters:popover-open").waitFor();
  await tabTo("input[name=feeling][value=negative]");
  await press("Space");
  await page.waitForURL((url) => url.searchParams.get("feeling") === "negative");
  assert.ok(await page.locator("#filters:popover-open").isVisible(), "the panel closed under the reader");
  await tabTo("#filters button[type=submit]");
  await press("Enter");
  await page.locator("#filters:not(:popover-open)").waitFor({ state: "attached" });
  await focused("#results");
});
