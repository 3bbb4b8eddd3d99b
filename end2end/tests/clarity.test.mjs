// Checking a text: on the device as one types, nothing sent; posted and measured without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { launch, open, visit } from "../support/browser.mjs";
import { none } from "../support/none.mjs";
import { startServer } from "../support/server.mjs";

const CHECK = "/documents/verifier";
const WORDS = "/documents/mots";
const TEXT = "Nonobstant votre appel, la demande a été rejetée. Merci.";

let server;
let browser;

before(async () => {
  server = await startServer({ demo: false });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
  test(`a text is measured as one types, on the device, at ${viewport.width} px`, async () => {
    const context = await open(browser, server.origin, { viewport });
    const page = await context.newPage();
    await visit(page, CHECK);
    await page.getByText("mesuré sur votre appareil").waitFor();
    const sent = [];
    page.on("request", (request) => sent.push(request.url()));
    await page.locator("#text").fill(TEXT);
    await page.locator('.marked mark[data-kind="jargon"]', { hasText: "Nonobstant" }).waitFor();
    await page.locator('.marked mark[data-kind="passive"]', { hasText: "a été rejetée" }).waitFor();
    assert.deepEqual(sent, []);

    await page.locator('button[name="example"]').click();
    await page.getByText("Coupez la phrase la plus longue").waitFor();
    assert.match(await page.locator("#text").inputValue(), /Nonobstant les éléments/);
    assert.deepEqual(sent.filter((url) => !url.includes("icons")), []);
    const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(wide <= screen, `${wide} px wide`);
    none(await violations(page));
    none(context.problems);
    await context.close();
  });
}

test("without JavaScript the text is posted, and measured", async () => {
  const context = await open(browser, server.origin, { mode: "no-js" });
  const page = await context.newPage();
  await page.goto(CHECK);
  await page.getByText("votre texte est envoyé au site").waitFor();
  await page.locator("#text").fill(TEXT);
  await page.getByRole("button", { name: "Mesurer" }).click();
  await page.locator('.marked mark[data-kind="passive"]').waitFor();
  assert.equal(await page.locator("#text").inputValue(), TEXT);
  none(context.problems);
  await context.close();
});

test("a text that was posted is taken over by the page", async () => {
  const context = await open(browser, server.origin, { mode: "full" });
  const page = await context.newPage();
  await visit(page, CHECK);
  // As a browser does when the form is sent before the page is ready.
  await Promise.all([page.waitForNavigation(), page.evaluate((text) => {
    document.querySelector("#text").value = text;
    document.querySelector("#text").form.submit();
  }, TEXT)]);
  await page.getByText("mesuré sur votre appareil").waitFor();
  await page.locator("#text").fill("La demande a été acceptée. Bravo.");
  await page.locator('.marked mark[data-kind="passive"]', { hasText: "a été acceptée" }).waitFor();
  assert.equal(await page.locator('.marked mark[data-kind="jargon"]').count(), 0);
  none(context.problems);
  await context.close();
});

test("plain words are searched as one types", async () => {
  const context = await open(browser, server.origin);
  const page = await context.newPage();
  await visit(page, WORDS);
  none(await violations(page));
  await page.locator("#q").fill("nonobstant");
  await page.waitForURL((url) => url.search === "?q=nonobstant");
  await page.getByText("1 expression trouvée").waitFor();
  none(context.problems);
  await context.close();
});
