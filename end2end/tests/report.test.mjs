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
