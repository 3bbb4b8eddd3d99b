// A document on the desk: from what somebody told to the rewriting that everybody reads.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { launch, MODES, open, visit } from "../support/browser.mjs";
import { describe, gesture, moveTo, openDossier, send } from "../support/documents.mjs";
import { faults } from "../support/html.mjs";
import { addStaff, pick, signIn } from "../support/journeys.mjs";
import { none } from "../support/none.mjs";
import { startServer } from "../support/server.mjs";

const BEFORE = "Il est porté à votre connaissance que la répétition de l’indu est exigible sous quinzaine, à défaut de quoi un recouvrement forcé sera diligenté.";
const AFTER = "Vous avez reçu trop d’argent. Vous devez le rendre dans les quinze jours. Vous pouvez payer en plusieurs fois.";
/** The dossiers of the list: not the link to type in a report. */
const LINES = "main a[href^='/agent/documents/']:not([href*='?']):not([href$='signaler'])";
let server;
let browser;
let context;

before(async () => {
  server = await startServer({ prepare: addStaff });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(() => { context = undefined; });
afterEach(async () => {
  none(context?.problems ?? []);
  await context?.close();
});

for (const mode of MODES) {
  test(`a report becomes a dossier, then a rewriting that everybody reads: ${mode}`, async () => {
    context = await open(browser, server.origin, { mode });
    const page = await context.newPage();
    const title = `Notification d’indu ${mode}`;
    const begun = Date.now();
    await describe(page, mode, title);
    await send(page, begun);
    await signIn(page, mode, "fr", "administrator");

    const dossier = await openDossier(page, mode, title);
    await pick(page, "quoted", "yes");
    await gesture(page, mode, "keep", "kept");
    await visit(page, `${dossier}?do=identity`, mode);
    assert.equal(await page.locator("#title").inputValue(), title);
    await gesture(page, mode, "qualify", "qualified");
    await moveTo(page, mode, dossier, "accepted");
    await moveTo(page, mode, dossier, "rewriting");

    await visit(page, `${dossier}/reecriture`, mode);
    await page.locator("#before").fill(BEFORE);
    await page.locator("#after").fill(AFTER);
    await page.locator("#note").fill("Le courrier dit d’abord ce qui se passe.");
    await gesture(page, mode, "save", "saved");
    assert.equal(await page.locator("#after").inputValue(), AFTER);
    await pick(page, "sure", "yes");
    await gesture(page, mode, "publish", "published");

    await visit(page, `/documents?q=${encodeURIComponent(title)}`, mode);
    // Not the filter above the list, whose words are the same.
    await page.locator("main a[href^='/documents/']", { hasText: title }).first().click();
    await page.getByText("La répétition de l’indu est exigible.").first().waitFor();
    await visit(page, `${new URL(page.url()).pathname}/reecriture`, mode);
    await page.locator("ins:visible", { hasText: "trop" }).first().waitFor();
    await page.locator("del:visible", { hasText: "connaissance" }).first().waitFor();
  });
}

test("a gesture that lacks something says so by the field, and keeps what was typed", async () => {
  context = await open(browser, server.origin);
  const page = await context.newPage();
  await signIn(page, "full", "fr", "administrator");
  await visit(page, "/agent/documents?state=qualified");
  const dossier = await page.locator(LINES).last().getAttribute("href");
  await visit(page, `${dossier}?do=move`);
  await pick(page, "to", "refused");
  await page.locator("#next_on").fill("2020-01-01");
  await page.locator("button[name=gesture][value=move]").click();
  await page.locator("#note-error").waitFor();
  assert.equal(await page.locator("#next_on").inputValue(), "2020-01-01");
  assert.ok(await page.locator("input[name=to][value=refused]").isChecked());
  assert.ok(context.problems.every((it) => it.includes("422")), `${context.problems}`);
  context.problems.length = 0;
});

test("a changed form asks before it is left, and not when it is sent", async () => {
  context = await open(browser, server.origin);
  const page = await context.newPage();
  const asked = [];
  page.on("dialog", async (dialog) => { asked.push(dialog.type()); await dialog.dismiss(); });
  await signIn(page, "full", "fr", "administrator");
  await visit(page, "/agent/documents?state=qualified");
  const dossier = await page.locator("main .queue a").last().getAttribute("href");
  await visit(page, `${dossier}?do=move`);
  await page.locator("#note").click();
  await page.keyboard.type("Un motif");
  await page.locator("main nav a").first().click({ noWaitAfter: true });
  await page.waitForTimeout(1000);
  assert.deepEqual(asked, ["beforeunload"]);
  assert.equal(await page.locator("#note").inputValue(), "Un motif");
  await pick(page, "to", "accepted");
  await page.locator("button[name=gesture][value=move]").click();
  await page.waitForURL(/done=moved/u);
  assert.equal(asked.length, 1);
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    test(`the desk is valid, accessible and fits: ${colorScheme}, ${width} px`, async () => {
      context = await open(browser, server.origin, { colorScheme, viewport: { width, height: 700 } });
      const page = await context.newPage();
      await signIn(page, "full", "fr", "administrator");
      const href = (selector) => page.locator(selector).first().getAttribute("href");
      await visit(page, "/agent/documents");
      const read = await href("main a[href*='report=']");
      await visit(page, "/agent/documents?state=rewriting");
      const dossier = new URL(await href("main .queue a[href^='/agent/documents/']:not([href*='?'])"), server.origin).pathname;
      const parts = ["", "?do=identity", "?do=issuer&q=mairie", "?do=move", "?do=due", "/fusion", "/reecriture", "/essai"];
      const pages = ["/agent", "/agent/documents", "/agent/documents/signaler", read, ...parts.map((it) => dossier + it)];
      const found = [];
      for (const path of pages) {
        const answer = await visit(page, path);
        assert.equal(answer.status(), 200, path);
        found.push(...(await faults(await answer.text())).map((fault) => `${path} ${fault}`));
        found.push(...(await violations(page)).map((fault) => `${path} ${fault}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) found.push(`${path} is ${wide} px too wide`);
      }
      none(found);
    });
  }
}
