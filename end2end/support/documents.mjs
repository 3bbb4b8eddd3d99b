// What people and staff do with a document that is too complicated, gesture by gesture.
import assert from "node:assert/strict";
import { hydrated, visit } from "./browser.mjs";
import { pick, SLOWEST_ROBOT } from "./journeys.mjs";

const REPORT = "/documents/signaler";
const DESK = "/agent/documents";

/** Describes a document that no list holds, and says what is hard. */
export async function describe(page, mode, title = "Notification de trop-perçu") {
  await visit(page, `${REPORT}?new=1`, mode);
  await pick(page, "kind", "letter");
  await page.locator("#title").fill(title);
  await page.locator("#issuer").fill("Caisse de retraite");
  await page.locator("#domain").selectOption("work");
  await pick(page, "obstacles", "words");
  await pick(page, "obstacles", "next_step");
  await page.locator("#passage").fill("La répétition de l’indu est exigible.");
  await pick(page, "difficulty", "4");
}

/** Sends a report begun at this time; the code on its receipt. */
export async function send(page, begun) {
  await page.waitForTimeout(Math.max(0, begun + SLOWEST_ROBOT - Date.now()));
  await page.locator("#report-form .actions > button[type=submit]").last().click();
  const groups = page.locator(".ticket__code span");
  await groups.first().waitFor();
  const code = (await groups.allInnerTexts()).join("-");
  assert.match(code, /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  assert.ok(!page.url().includes(code), "the code is in the address");
  return code;
}

/** Opens the dossier with this title on the desk; its address. */
export async function openDossier(page, mode, title) {
  await visit(page, DESK, mode);
  await page.locator("main a", { hasText: title }).first().click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  return new URL(page.url()).pathname;
}

/** Presses the button of a gesture, and waits for the page that says it is done. */
export async function gesture(page, mode, name, done) {
  await page.locator(`button[name=gesture][value=${name}]`).click();
  await page.waitForURL(new RegExp(`done=${done}`));
  if (mode === "full") await hydrated(page);
}

/** Moves the dossier at this address to a state. */
export async function moveTo(page, mode, dossier, state) {
  await visit(page, `${dossier}?do=move`, mode);
  await pick(page, "to", state);
  await gesture(page, mode, "move", "moved");
}
