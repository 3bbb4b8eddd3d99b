// Reporting a document: without scripts, then with a photo blacked out on the device, by pointer and by keys.
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, MODES, open, visit } from "../support/browser.mjs";
import { describe, send } from "../support/documents.mjs";
import { none } from "../support/none.mjs";
import { startServer } from "../support/server.mjs";

const FOLLOW = "/documents/suivi";
const SECRET = "SECRET-PLACE";
const WIDTH = 400;
const HEIGHT = 300;
let server;
let browser;
let context;

before(async () => {
  server = await startServer();
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

/** A red photo that hides a place, as telephones do. Made by a page: no picture is kept with the tests. */
async function photo(page) {
  const base64 = await page.evaluate(async ([width, height]) => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width, height });
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.fillStyle = "#d01010";
    pen.fillRect(0, 0, width, height);
    return canvas.toDataURL("image/jpeg", 0.95).split(",")[1];
  }, [WIDTH, HEIGHT]);
  const jpeg = Buffer.from(base64, "base64");
  const hidden = Buffer.from(`Exif\0\0${SECRET}`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(hidden.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, hidden, jpeg.subarray(2)]);
}

/** The first file as it would leave: its bytes as text, and the colours at these places, from 0 to 1. */
const leaving = (page, places) => page.evaluate(async (places) => {
  const file = document.querySelector("#files").files[0];
  const picture = await createImageBitmap(file);
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: picture.width, height: picture.height });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.drawImage(picture, 0, 0);
  const colour = ([x, y]) => [...pen.getImageData(x * picture.width, y * picture.height, 1, 1).data].slice(0, 3);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { text: Array.from(bytes, (it) => String.fromCharCode(it)).join(""), colours: places.map(colour), type: file.type };
}, places);

const isBlack = (colour) => colour.every((it) => it < 40);
const isRed = ([red, green]) => red > 150 && green < 90;

async function follow(page, code, mode) {
  await visit(page, FOLLOW, mode);
  await page.locator("#code").fill(code);
  await page.locator("form:has(#code) button[type=submit]").first().click();
  await page.getByRole("heading", { level: 1, name: "Notification de trop-perçu" }).waitFor();
}

for (const mode of MODES) {
  test(`a document is reported, followed and erased: ${mode}`, async () => {
    context = await open(browser, server.origin, { mode });
    const page = await context.newPage();
    const begun = Date.now();
    await describe(page, mode);
    const code = await send(page, begun);
    await follow(page, code, mode);
    await page.getByText("La répétition de l’indu").first().waitFor();
    await page.locator("summary", { hasText: "Effacer mon signalement" }).click();
    await page.locator("form:has(input[name=action]) button[type=submit]").click();
    await page.getByText("Votre signalement est effacé").waitFor();
  });
}

test("what is drawn over a photo never leaves the device, nor what the photo hid", async () => {
  context = await open(browser, server.origin, { viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const begun = Date.now();
  await describe(page, "full");
  const buffer = await photo(page);
  assert.ok(buffer.includes(SECRET));
  await page.locator("#files").setInputFiles({ name: "lettre.jpg", mimeType: "image/jpeg", buffer });
  await page.locator("#black-0").waitFor();
  // Made again at once, even untouched.
  const untouched = await leaving(page, [[0.25, 0.25]]);
  assert.ok(!untouched.text.includes(SECRET), "the place is still in the file");
  assert.ok(isRed(untouched.colours[0]), `${untouched.colours[0]}`);

  await page.locator("#black-0").click();
  const marks = page.locator(".blackout__marks");
  await page.waitForFunction(() => document.querySelector(".blackout__marks")?.getAttribute("viewBox") === "0 0 400 300");
  await marks.scrollIntoViewIfNeeded();
  const box = await marks.boundingBox();
  assert.ok(box.width <= 360, "the picture is wider than the screen");
  await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4, { steps: 4 });
  await page.mouse.up();
  await page.locator("#rectangle-0").waitFor();
  await page.getByRole("button", { name: "Terminé" }).click();
  await page.getByText("Noirci sur votre appareil").waitFor();
  const { text, colours, type } = await leaving(page, [[0.25, 0.25], [0.7, 0.7]]);
  assert.equal(type, "image/jpeg");
  assert.ok(!text.includes(SECRET));
  assert.ok(isBlack(colours[0]), `not black: ${colours[0]}`);
  assert.ok(isRed(colours[1]), `not red: ${colours[1]}`);
  assert.equal(await page.locator("input[name=masked]").inputValue(), "0");

  const code = await send(page, begun);
  await follow(page, code, "full");
  await page.getByText(/Image, .*Noirci sur votre appareil/).waitFor();
});

test("a photo is blacked out with the keys alone", async () => {
  context = await open(browser, server.origin);
  const page = await context.newPage();
  await describe(page, "full");
  const buffer = await photo(page);
  await page.locator("#files").setInputFiles({ name: "lettre.jpg", mimeType: "image/jpeg", buffer });
  await page.locator("#black-0").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".blackout__marks")?.getAttribute("viewBox") === "0 0 400 300");
  await page.locator("#add-rectangle").focus();
  await page.keyboard.press("Enter");
  const isOn = (id) => page.waitForFunction((it) => document.activeElement?.id === it, id);
  await isOn("rectangle-0");
  const line = page.locator("#rectangle-0");
  const before = await line.innerText();
  for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowUp");
  for (let i = 0; i < 10; i++) await page.keyboard.press("Shift+ArrowDown");
  await isOn("rectangle-0");
  assert.notEqual(await line.innerText(), before);
  // Delete, then take it back.
  await page.keyboard.press("Delete");
  await isOn("add-rectangle");
  assert.equal(await line.count(), 0);
  await page.keyboard.press("Control+z");
  await line.waitFor();
  await page.getByRole("button", { name: "Terminé" }).focus();
  await page.keyboard.press("Enter");
  await isOn("black-0");
  // It was 137 pixels down: 20 steps of 4 lead to 57, and 10 make 25 pixels 65.
  const { colours } = await leaving(page, [[0.5, 80 / HEIGHT], [0.5, 250 / HEIGHT]]);
  assert.ok(isBlack(colours[0]) && isRed(colours[1]), `${colours}`);
});

const DRAWN = () => document.querySelector(".blackout__marks")?.getAttribute("viewBox") === "0 0 400 300";

test("a report that is begun is kept on the device, sent at once, and its receipt stays", async () => {
  context = await open(browser, server.origin);
  const page = await context.newPage();
  const begun = Date.now();
  await describe(page, "full");
  await page.waitForFunction(() => localStorage.getItem("psp-report")?.includes("exigible"));
  // Left by mistake: it waits before the first step, and comes back into the form.
  await visit(page, "/documents/signaler");
  await page.getByText("Un brouillon vous attend").waitFor();
  await page.getByRole("link", { name: "Reprendre ce brouillon" }).click();
  await page.getByText("Nous avons retrouvé votre brouillon").waitFor();
  assert.equal(await page.locator("#title").inputValue(), "Notification de trop-perçu");
  assert.match(await page.locator("#passage").inputValue(), /exigible/);
  assert.ok(await page.locator("input[name=obstacles][value=next_step]").isChecked());
  assert.ok(await page.locator("input[name=difficulty][value='4']").isChecked());
  // No sooner woken than sent: the page waits by itself, and nobody is told to.
  const code = await send(page, begun - 60_000);
  assert.equal(new URL(page.url()).pathname, "/documents/signaler/recu");
  assert.equal(await page.evaluate(() => localStorage.getItem("psp-report")), null);
  await page.reload();
  await page.locator(".ticket__code").waitFor();
  assert.equal((await page.locator(".ticket__code span").allInnerTexts()).join("-"), code);
  await page.locator("main").getByRole("button", { name: "Suivre mon signalement" }).click();
  await page.getByRole("heading", { level: 1, name: "Notification de trop-perçu" }).waitFor();
  assert.ok(!page.url().includes(code));
  await visit(page, FOLLOW);
  await page.waitForFunction((it) => document.querySelector("#code")?.value === it, code);
  // At the wrong page, the code finds the right one.
  await visit(page, "/suivi");
  await page.locator("#code").fill(code);
  await page.locator("form:has(#code) button[type=submit]").click();
  await page.getByRole("button", { name: "Suivre ce signalement" }).click();
  await page.getByRole("heading", { level: 1, name: "Notification de trop-perçu" }).waitFor();
});

test("a shared device keeps nothing, and a draft is erased when its author says so", async () => {
  context = await open(browser, server.origin);
  const page = await context.newPage();
  await describe(page, "full");
  await page.waitForFunction(() => localStorage.getItem("psp-report"));
  await page.locator("label:has(input[name=shared_device])").click();
  await page.waitForFunction(() => !localStorage.getItem("psp-report"));
  await page.locator("label:has(input[name=shared_device])").click();
  await page.waitForFunction(() => localStorage.getItem("psp-report"));
  await visit(page, "/documents/signaler?new=1");
  await page.getByRole("button", { name: "Effacer ce brouillon" }).click();
  await page.waitForFunction(() => !localStorage.getItem("psp-report") && document.querySelector("#title").value === "");
});

test("closing with Escape blacks out what was drawn, and it can be changed", async () => {
  context = await open(browser, server.origin, { viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await describe(page, "full");
  const buffer = await photo(page);
  await page.locator("#files").setInputFiles({ name: "lettre.jpg", mimeType: "image/jpeg", buffer });
  await page.locator("#black-0").click();
  await page.waitForFunction(DRAWN);
  for (let i = 0; i < 3; i++) await page.locator("#add-rectangle").click();
  await page.locator("#rectangle-2").waitFor();
  // The picture and the buttons at the end are in sight, whatever there is between.
  const inSight = () => page.evaluate(() => {
    const all = [".blackout__picture", ".blackout__end"].map((it) => document.querySelector(it).getBoundingClientRect());
    return all.every((it) => it.top >= 0 && it.bottom <= innerHeight && it.left >= 0 && it.right <= innerWidth && it.height > 40);
  });
  assert.ok(await inSight());
  await page.locator(".blackout__tools button").last().scrollIntoViewIfNeeded();
  assert.ok(await inSight());
  await page.keyboard.press("Escape");
  await page.getByText("Noirci sur votre appareil").waitFor();
  assert.ok(isBlack((await leaving(page, [[0.5, 0.5]])).colours[0]));
  await page.locator("#black-0").click();
  await page.locator("#rectangle-2").waitFor();
  await page.getByRole("button", { name: "Tout enlever" }).click();
  await page.getByRole("button", { name: "Terminé" }).click();
  await page.getByText("Noirci sur votre appareil").waitFor({ state: "detached" });
  assert.ok(isRed((await leaving(page, [[0.5, 0.5]])).colours[0]));
});

test("a file that cannot be sent is told by its name at once, and a heavy photo is made lighter", async () => {
  context = await open(browser, server.origin);
  const page = await context.newPage();
  await describe(page, "full");
  const heavy = Buffer.concat([await photo(page), Buffer.alloc(11 << 20)]);
  await page.locator("#files").setInputFiles([
    { name: "courrier.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer: Buffer.from("PK") },
    { name: "gros.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(11 << 20, "%PDF-1.4 ") },
    { name: "lourde.jpg", mimeType: "image/jpeg", buffer: heavy },
    { name: "casse.png", mimeType: "image/png", buffer: Buffer.from("not a picture") },
  ]);
  await page.getByText("3 fichiers ne sont pas joints").waitFor();
  await page.getByText(/courrier\.docx.*ni une photo ni un PDF/).waitFor();
  await page.getByText(/gros\.pdf.*dépasse 10\sMo/).waitFor();
  await page.getByText(/casse\.png.*abîmé/).waitFor();
  const files = await page.evaluate(() => [...document.querySelector("#files").files].map((it) => [it.name, it.size]));
  assert.deepEqual(files.map((it) => it[0]), ["lourde.jpg"]);
  assert.ok(files[0][1] < 1 << 20, `${files[0][1]} bytes`);
});
