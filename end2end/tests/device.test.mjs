// What the device keeps: the draft until it is sent or erased, the receipt until the tab is closed, and
// nothing at all where others come after.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, visit } from "../support/browser.mjs";
import { addStaff, chooseService, follow, LANGUAGES, readReceipt, SERVICE, signIn, step, STORY, tell } from "../support/journeys.mjs";
import { none } from "../support/none.mjs";
import { startServer } from "../support/server.mjs";

let server;
let browser;

before(async () => {
  server = await startServer({ prepare: addStaff });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

/** Everything this device keeps for the site. */
const kept = (page) => page.evaluate(() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map((it) => it.join("=")));
const keptNothing = (page) => page.waitForFunction(() => localStorage.length === 0 && sessionStorage.length === 0);

test("a draft comes back after a crash, and is erased on demand", async () => {
  const context = await open(browser, server.origin);
  const page = await context.newPage();
  await visit(page, LANGUAGES.fr.share);
  await chooseService(page, "full");
  await page.locator("#story").pressSequentially(STORY.text.slice(0, 80));
  await page.locator("#title").fill(STORY.title);
  await page.waitForFunction((title) => new URLSearchParams(localStorage["psp-draft"]).get("title") === title, STORY.title);

  await visit(page, LANGUAGES.fr.story);
  await page.waitForFunction((title) => document.querySelector("#title")?.value === title, STORY.title);
  assert.equal(await page.locator("#story").inputValue(), STORY.text.slice(0, 80));
  assert.equal(await page.locator("input[name=code1]").inputValue(), SERVICE.code);
  await page.locator(".notice[data-kind=success]").waitFor();

  // In another tab too: it is the device's.
  const other = await context.newPage();
  await visit(other, LANGUAGES.fr.share);
  await other.getByText(SERVICE.name).first().waitFor();

  await page.locator(".notice[data-kind=success] button").click();
  await page.waitForURL((url) => url.pathname === LANGUAGES.fr.share);
  await keptNothing(page);
  await visit(page, LANGUAGES.fr.story);
  // Nothing leads to this step any more: it leads to the first.
  await page.locator(`#share-form a[href="${LANGUAGES.fr.share}"]`).waitFor();
  assert.equal(await page.locator("#title, #story").count(), 0);
  none(context.problems);
  await context.close();
});

test("a kiosk keeps nothing, before or after sending", async () => {
  const context = await open(browser, server.origin);
  const page = await context.newPage();
  await visit(page, `${LANGUAGES.fr.share}?source=kiosk-hall`);
  await chooseService(page, "full");
  await page.locator("#story").fill(STORY.text);
  await page.locator("#title").fill(STORY.title);
  // Longer than the rest after which a draft is kept.
  await page.waitForTimeout(1_500);
  assert.deepEqual(await kept(page), []);
  await visit(page, LANGUAGES.fr.home);
  await tell(page, "full", "fr", STORY, "?source=kiosk-hall");
  assert.deepEqual(await kept(page), []);
  await page.reload();
  assert.equal(await page.locator(".ticket__code").count(), 0, "the next person sees the receipt");
  none(context.problems);
  await context.close();
});

test("a shared device is forgotten as soon as one says so", async () => {
  const context = await open(browser, server.origin);
  const page = await context.newPage();
  await visit(page, LANGUAGES.fr.share);
  await chooseService(page, "full");
  await page.locator("#title").fill(STORY.title);
  await page.waitForFunction(() => localStorage.length > 0);
  await page.locator("label:has(input[name=shared_device])").click();
  await keptNothing(page);
  await page.locator("#story").fill(STORY.text);
  await page.waitForTimeout(1_500);
  assert.deepEqual(await kept(page), []);
  none(context.problems);
  await context.close();
});

test("the receipt is in no address, and stays until the tab is closed", async () => {
  const context = await open(browser, server.origin);
  const asked = [];
  context.on("request", (request) => asked.push(request.url(), request.headers().referer ?? ""));
  const page = await context.newPage();
  page.on("framenavigated", (frame) => asked.push(frame.url()));
  const code = await tell(page, "full", "fr");
  assert.ok(!(await kept(page)).some((it) => it.startsWith("psp-draft")), "the draft outlives its sending");
  await visit(page, page.url());
  assert.equal((await page.locator(".ticket__code span").allInnerTexts()).join("-"), code, "a reload loses the receipt");
  await follow(page, "full", "fr", code);
  await page.locator('a[href="/suivi"][rel=external]').click();
  await page.locator("#code").waitFor();
  const letters = code.replaceAll("-", "").toLowerCase();
  none(asked.filter((url) => url.toLowerCase().replaceAll("-", "").includes(letters)));

  const other = await context.newPage();
  await visit(other, LANGUAGES.fr.receipt);
  assert.equal(await other.locator(".ticket__code").count(), 0, "another tab shows the receipt");
  none(context.problems);
  await context.close();
});

test("what was left while it was sent is sent again, and counts once", async () => {
  const context = await open(browser, server.origin);
  const page = await context.newPage();
  // The server receives it, and its answer never comes.
  await page.route("**/api/experiences/submit", (route) => route.fetch().catch(() => {}));
  const told = tell(page, "full", "fr", { ...STORY, title: "Quittée pendant l’envoi" });
  told.catch(() => {});
  await page.waitForRequest(/\/api\/experiences\/submit/);
  await page.waitForTimeout(1_000);
  await page.goto(LANGUAGES.fr.experiences);
  await told.catch(() => {});
  await page.unroute("**/api/experiences/submit");

  await visit(page, `${LANGUAGES.fr.share}/relecture`);
  await step(page, "review");
  await page.locator("#share-form .actions button[type=submit]").click();
  await readReceipt(page, LANGUAGES.fr);
  await page.waitForFunction(() => !("psp-draft" in localStorage));
  await signIn(page, "full", "fr", "moderator");
  await visit(page, LANGUAGES.fr.moderation);
  assert.equal(await page.locator(".queue__link", { hasText: "Quittée pendant l’envoi" }).count(), 1);
  none(context.problems);
  await context.close();
});
