// A rewriting that readers try: testers join, staff asks them, they answer, and everybody reads what they understood.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { violations } from "../support/axe.mjs";
import { launch, MODES, open, visit } from "../support/browser.mjs";
import { describe, gesture, moveTo, openDossier, send } from "../support/documents.mjs";
import { faults } from "../support/html.mjs";
import { addStaff, pick, signIn, SLOWEST_ROBOT } from "../support/journeys.mjs";
import { none } from "../support/none.mjs";
import { startServer } from "../support/server.mjs";

const TITLE = "Relance avant saisie";
const BEFORE = "Il vous appartient de vous acquitter de la somme due sous quinzaine.";
const AFTER = "Payez cette somme avant le 3 mars.";
const QUESTIONS = ["Que devez-vous faire ?", "Avant quand ?", "À qui le demander ?"];
const TESTERS = MODES.map((mode) => `testeur-${mode}@example.org`);
let mail;
let server;
let browser;
let context;

before(async () => {
  mail = mkdtempSync(join(tmpdir(), "psp-mail-"));
  server = await startServer({ prepare: addStaff, env: { PSP_MAIL: `file:${mail}`, PSP_PANEL_KEY: "a1".repeat(32) } });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(mail, { recursive: true, force: true });
});
beforeEach(() => { context = undefined; });
afterEach(async () => {
  none(context?.problems ?? []);
  await context?.close();
});

/** The letters to this address, each as the paths of its links. */
function letters(to) {
  const texts = readdirSync(mail).map((name) => readFileSync(join(mail, name), "utf8"));
  // Quoted-printable: long lines are broken, and « = » is written as a number.
  const plain = texts.filter((it) => it.includes(`To: ${to}`)).map((it) => it.replace(/=\r?\n/g, "").replaceAll("=3D", "="));
  return plain.map((it) => [...it.matchAll(/https?:\/\/[^/\s]+(\/documents\/\S+)/g)].map((found) => found[1]));
}

/** The links of the letter to this address whose first one leads there. They leave one after the other. */
async function letter(to, place) {
  for (let i = 0; i < 200; i++) {
    const found = letters(to).find(([first]) => first?.startsWith(place));
    if (found) return found;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`no letter to ${to} leads to ${place}: ${JSON.stringify(letters(to))}`);
}

/** Chooses the second answer everywhere, which is the right one. */
async function answer(page) {
  for (const [at] of QUESTIONS.entries()) await pick(page, `answer_${at + 1}`, "1");
  await page.locator("form[action*='/documents/essai/'] button[type=submit]").click();
  await page.getByRole("heading", { level: 1, name: "Merci" }).waitFor();
}

/** Fails on what is wrong with this page, at both widths and in both themes. */
async function isSound(path) {
  const found = [];
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1280]) {
      context = await open(browser, server.origin, { colorScheme, viewport: { width, height: 700 } });
      const page = await context.newPage();
      const got = await visit(page, path);
      found.push(...(await faults(await got.text())), ...(await violations(page)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) found.push(`${path} is ${wide} px too wide`);
      none([...found, ...context.problems]);
      await context.close();
    }
  }
}

for (const [at, mode] of MODES.entries()) {
  test(`a tester joins in two steps: ${mode}`, async () => {
    context = await open(browser, server.origin, { mode });
    const page = await context.newPage();
    await visit(page, "/documents/testeurs", mode);
    await page.locator("#email").fill(TESTERS[at]);
    await page.locator("#age").selectOption("30_44");
    await page.waitForTimeout(SLOWEST_ROBOT);
    await page.locator("form:has(#email) button[type=submit]").click();
    await page.getByText("Regardez vos e-mails").waitFor();
    const [confirm] = await letter(TESTERS[at], "/documents/testeurs/");
    await visit(page, confirm, mode);
    await page.locator("button[name=gesture][value=confirm]").click();
    await page.getByText("Bienvenue parmi les testeurs").waitFor();
    // On one's own page: what one said, and the way out.
    assert.equal(await page.locator("#age").inputValue(), "30_44");
  });
}

test("a rewriting is tried by those who joined, and all read what they understood", async () => {
  context = await open(browser, server.origin);
  const page = await context.newPage();
  const begun = Date.now();
  await describe(page, "full", TITLE);
  await send(page, begun);
  await signIn(page, "full", "fr", "administrator");
  const dossier = await openDossier(page, "full", TITLE);
  await gesture(page, "full", "keep", "kept");
  await visit(page, `${dossier}?do=identity`);
  await gesture(page, "full", "qualify", "qualified");
  for (const state of ["accepted", "rewriting"]) await moveTo(page, "full", dossier, state);
  await visit(page, `${dossier}/reecriture`);
  await page.locator("#before").fill(BEFORE);
  await page.locator("#after").fill(AFTER);
  await gesture(page, "full", "save", "saved");

  // So few can show nothing: the page says so, and lets them be asked.
  await visit(page, `${dossier}/essai`);
  await page.getByText("3 testeurs peuvent être sollicités").waitFor();
  await page.getByText("C’est trop peu pour conclure").waitFor();
  for (const [index, question] of QUESTIONS.entries()) {
    const n = index + 1;
    await page.locator(`#prompt_${n}`).fill(question);
    for (const [at, choice] of ["Rien", "Payer", "Attendre"].entries()) await page.locator(`#choice_${n}_${at + 1}`).fill(`${choice} ${n}`);
    await page.locator(`#correct_${n}`).selectOption("1");
  }
  await page.locator("#wanted").selectOption("10");
  await page.locator("#sure").check();
  await page.locator(".sure > summary").click();
  await gesture(page, "full", "open", "opened");
  await page.getByText("3 testeurs sollicités").waitFor();
  await page.getByText(AFTER).waitFor();
  none(await violations(page));
  await visit(page, `${dossier}/reecriture`);
  await page.getByText("Des lecteurs essaient ce texte").waitFor();
  assert.equal(await page.locator("main textarea").count(), 0, "nothing to write while readers try it");
  none(await violations(page));
  none(context.problems);
  await context.close();

  const seen = new Set();
  let invitation;
  for (const [at, mode] of MODES.entries()) {
    [invitation] = await letter(TESTERS[at], "/documents/essai/");
    if (at === 0) await isSound(invitation);
    context = await open(browser, server.origin, { mode });
    const reader = await context.newPage();
    await visit(reader, invitation, mode);
    seen.add((await reader.locator(".trial__text").innerText()).trim());
    // What is missing is told, and what was chosen stays.
    if (mode === "no-js") {
      await pick(reader, "answer_2", "1");
      await reader.locator("form[action*='/documents/essai/']").evaluate((form) => { form.noValidate = true; });
      await reader.locator("form[action*='/documents/essai/'] button[type=submit]").click();
      await reader.locator(".error-summary, [role=alert]").first().waitFor();
      assert.ok(await reader.locator("input[name=answer_2][value='1']").isChecked());
      context.problems.length = 0;
    }
    await answer(reader);
    none(context.problems);
    await context.close();
  }
  assert.deepEqual([...seen].sort(), [BEFORE, AFTER].sort(), "both texts are read");
  // Once only.
  context = await open(browser, server.origin);
  const desk = await context.newPage();
  await visit(desk, invitation);
  await desk.getByRole("heading", { level: 1, name: "Vous avez déjà répondu" }).waitFor();

  await signIn(desk, "full", "fr", "administrator");
  await visit(desk, `${dossier}/essai`);
  await desk.getByText("3 réponses").waitFor();
  assert.equal(await desk.locator("main table").count(), 0, "what they answered is for nobody yet");
  await desk.locator(".sure > summary").click();
  await gesture(desk, "full", "close", "closed");
  await desk.getByRole("rowheader", { name: "Toutes les questions" }).waitFor();
  await visit(desk, `${dossier}/reecriture`);
  await pick(desk, "sure", "yes");
  await gesture(desk, "full", "publish", "published");

  await visit(desk, `/documents?q=${encodeURIComponent(TITLE)}`);
  // Not the filter above the list, whose words are the same.
  await desk.locator("main a[href^='/documents/']", { hasText: TITLE }).first().click();
  await desk.getByRole("link", { name: "Lire les deux textes" }).click();
  await desk.getByRole("heading", { name: "Ce que les lecteurs ont compris" }).waitFor();
  await desk.getByText("Trop peu de lecteurs pour conclure").first().waitFor();
  await desk.getByText(QUESTIONS[0]).first().waitFor();
});

test("the pages of testers are valid, accessible and fit", async () => {
  const [confirm, leave] = await letter(TESTERS[0], "/documents/testeurs/");
  for (const path of ["/documents/testeurs", leave, confirm, "/en/documents/testers"]) await isSound(path);
  // The way out, at the end.
  context = await open(browser, server.origin, { mode: "no-js" });
  const page = await context.newPage();
  await visit(page, leave, "no-js");
  await page.locator(".sure > summary").click();
  await page.locator("button[name=gesture][value=leave]").click();
  await page.getByText("Tout est effacé", { exact: true }).waitFor();
});
