// Going from page to page: without a new document inside a space, where nothing a browser gives by itself
// may be lost, and with one from a space to another.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { hydrated, launch, open, visit } from "../support/browser.mjs";
import { LANGUAGES } from "../support/journeys.mjs";
import { none } from "../support/none.mjs";
import { startServer } from "../support/server.mjs";

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

/** Marks this document; `sameDocument` tells whether the mark is still there. */
const mark = () => page.evaluate(() => void (globalThis.marked = true));
const sameDocument = () => page.evaluate(() => globalThis.marked === true);
const focused = (selector) => page.waitForFunction((it) => document.activeElement?.matches(it), selector);
const query = () => new URL(page.url()).searchParams;
const count = () => page.locator(".results__count").innerText();
/** Waits until the list is the one that the address asks for. */
const settled = () => page.locator("section[aria-labelledby=results]:not([aria-busy])").waitFor();
/** Waits until the list shows something else than `before`. */
const countIsNot = (before) =>
  page.waitForFunction((it) => document.querySelector(".results__count").innerText !== it, before);

test("each page takes the focus to its heading, and says its name", async () => {
  const { experiences, home } = LANGUAGES.fr;
  await visit(page, home);
  await mark();
  for (const [place, path] of [[".header", experiences], [".footer", "/a-propos"], [".footer", "/charte"]]) {
    await page.locator(`${place} a[href="${path}"]`).click();
    await page.waitForURL((url) => url.pathname === path);
    await focused("main h1");
    await page.waitForFunction(() => {
      const said = document.querySelector("#announcer").textContent.trim();
      return said !== "" && said === document.title;
    });
    const here = page.locator(`.header a[href="${path}"]`);
    if (await here.count() > 0) assert.equal(await here.getAttribute("aria-current"), "page");
  }
  await page.locator(".header__home").click();
  await page.waitForURL((url) => url.pathname === home);
  await focused("main h1");
  assert.ok(await sameDocument(), "a whole page was loaded");
});

test("back and forward find each page where it was left", async () => {
  await visit(page, LANGUAGES.fr.experiences);
  await mark();
  const link = page.locator(".letter__title a").nth(8);
  await link.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy(0, 120));
  const top = await page.evaluate(() => scrollY);
  assert.ok(top > 300, `scrolled to ${top}`);
  await link.click();
  await page.locator("article.letter[data-kind=open]").waitFor();
  assert.ok(await page.evaluate(() => scrollY) < 5, "a new page begins at its top");

  await page.goBack();
  await page.locator(".letters").waitFor();
  await page.waitForFunction((it) => Math.abs(scrollY - it) < 5, top);
  await page.goForward();
  await page.locator("article.letter[data-kind=open]").waitFor();
  await page.waitForFunction(() => scrollY < 5);
  assert.ok(await sameDocument());
});

test("another space is another document, and back and forward go from one to the other", async () => {
  const { experiences, services } = LANGUAGES.fr;
  /** Waits for the page under `path`, interactive, in a document that was not marked yet; marks it. */
  const newDocument = async (path) => {
    await page.waitForURL((url) => url.pathname.startsWith(path) && !url.pathname.endsWith(services));
    await hydrated(page);
    assert.ok(!(await sameDocument()), `${path}: no new document`);
    await mark();
    // The browser begins at the top of a new document and says its title: we add nothing.
    assert.ok(await page.evaluate(() => document.activeElement === document.body), `${path}: the focus was moved`);
    assert.equal(await page.locator("#announcer").innerText(), "");
    return page.locator("h1").innerText();
  };
  await visit(page, experiences);
  await mark();
  await page.locator(".letter__title a").first().click();
  await page.locator("article.letter[data-kind=open]").waitFor();
  assert.ok(await sameDocument());
  const story = await page.locator("h1").innerText();
  const link = page.locator(`main a[href^="${services}/"]`).first();
  await link.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);

  await link.click();
  const service = await newDocument(`${services}/`);
  await page.locator(`.header a[href="${services}"]`).click();
  await page.waitForURL((url) => url.pathname === services);
  await focused("main h1");
  await page.waitForFunction(() => document.querySelector("#announcer").textContent.trim() === document.title);
  assert.ok(await sameDocument(), "a whole page was loaded inside a space");
  await page.goBack();
  await page.waitForFunction((it) => document.querySelector("h1")?.innerText === it, service);
  await focused("main h1");
  assert.ok(await sameDocument());

  await page.goBack();
  assert.equal(await newDocument(`${experiences}/`), story);
  await page.waitForFunction((it) => Math.abs(scrollY - it) < 5, top);
  await page.goForward();
  assert.equal(await newDocument(`${services}/`), service);
});

test("every door of a space opens a new document", async () => {
  const { home, services, signIn, experiences } = LANGUAGES.fr;
  const doors = [
    [home, `.header a[href="${services}"]`, services],
    [home, `.footer a[href="${services}"]`, services],
    ["/plan-du-site", `main a[href="${signIn}"]`, signIn],
    [services, `.footer a[href="${experiences}"]`, experiences],
    [signIn, ".header__home", home],
    [services, ".header__language", LANGUAGES.en.services],
  ];
  for (const [from, door, to] of doors) {
    await visit(page, from);
    await mark();
    await page.locator(door).click();
    await page.waitForURL((url) => url.pathname === to);
    await hydrated(page);
    assert.ok(!(await sameDocument()), `${from}: ${door}`);
  }
});

test("words typed on the home page are looked for among the services", async () => {
  await visit(page, LANGUAGES.fr.home);
  await mark();
  await page.locator("#q").fill("mairie");
  await page.locator("#q").press("Enter");
  await page.waitForURL((url) => url.pathname === LANGUAGES.fr.services);
  await hydrated(page);
  assert.equal(query().get("q"), "mairie");
  assert.equal(await page.locator("#q").inputValue(), "mairie");
  assert.ok(!(await sameDocument()));
  await page.goBack();
  await hydrated(page);
  assert.equal(new URL(page.url()).pathname, LANGUAGES.fr.home);
});

test("filters change the address and the list, and leave the focus where it is", async () => {
  await visit(page, LANGUAGES.fr.experiences);
  await mark();
  const all = await count();
  const negative = page.locator("input[name=feeling][value=negative]");
  await negative.focus();
  await page.keyboard.press("Space");
  await page.waitForURL((url) => url.searchParams.get("feeling") === "negative");
  await countIsNot(all);
  const some = await count();
  assert.ok(await negative.evaluate((it) => it === document.activeElement), "the box lost the focus");

  await page.locator("#q").focus();
  await page.keyboard.type("rendez-vous", { delay: 60 });
  await page.waitForURL((url) => url.searchParams.get("q") === "rendez-vous");
  await countIsNot(some);
  const few = await count();
  assert.ok(await page.evaluate(() => document.activeElement.id === "q"), "the search lost the focus");
  assert.equal(await page.locator("#q").inputValue(), "rendez-vous");

  await page.goBack();
  await page.waitForURL((url) => !url.searchParams.has("q"));
  await countIsNot(few);
  assert.equal(await count(), some);
  assert.equal(await page.locator("#q").inputValue(), "");
  assert.ok(await negative.isChecked());
  await page.goBack();
  await countIsNot(some);
  assert.equal(await count(), all);
  assert.ok(!(await negative.isChecked()));
  await page.goForward();
  await countIsNot(all);
  assert.equal(await count(), some);
  assert.ok(await negative.isChecked());
  await page.goForward();
  await countIsNot(some);
  assert.equal(await count(), few);
  assert.equal(await page.locator("#q").inputValue(), "rendez-vous");
  assert.ok(await sameDocument());
});

test("a filter is removed by its name, and the keyboard goes to the results", async () => {
  await visit(page, `${LANGUAGES.fr.experiences}?feeling=negative&q=mairie`);
  await mark();
  await page.locator(".active-filters__item").first().click();
  await page.waitForURL((url) => !url.searchParams.has("q"));
  await focused("#results");
  assert.equal(query().get("feeling"), "negative");
  assert.ok(await sameDocument());
});

test("any character can be searched", async () => {
  for (const words of ["100 %", "%", "50%25", "a+b", "R&D", "c# ?", "l’œuf à la coque", "œ=1;2", "\"mot exact", "<b>"]) {
    await visit(page, LANGUAGES.fr.experiences);
    await page.locator("#q").fill(words);
    await page.locator("#q").press("Enter");
    await page.waitForURL((url) => url.searchParams.get("q") === words);
    const chip = page.locator(".active-filters__item").first();
    await chip.waitFor();
    assert.ok((await chip.innerText()).includes(words), words);
    await settled();
    const found = await count();
    await visit(page, page.url());
    assert.equal(await page.locator("#q").inputValue(), words);
    assert.equal(await count(), found, words);
    assert.equal(query().get("q"), words);
  }
});

test("the other language is the same page", async () => {
  await visit(page, `${LANGUAGES.fr.experiences}?feeling=negative&q=%C3%A9t%C3%A9+100+%25`);
  const found = (await count()).match(/\d+/)?.[0];
  await page.locator(".header__language").click();
  await page.waitForURL((url) => url.pathname === LANGUAGES.en.experiences);
  assert.equal(query().get("feeling"), "negative");
  assert.equal(query().get("q"), "été 100 %");
  assert.equal((await count()).match(/\d+/)?.[0], found);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");

  await visit(page, LANGUAGES.en.experiences);
  await page.locator(".letter__title a").first().click();
  await page.locator("article.letter[data-kind=open]").waitFor();
  const [title, path] = [await page.locator("h1").innerText(), new URL(page.url()).pathname];
  await page.locator(".header__language").click();
  await page.waitForURL((url) => url.pathname === path.replace("/en/", "/"));
  assert.equal(await page.locator("h1").innerText(), title);
});
