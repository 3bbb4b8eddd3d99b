// Chromium, and pages that remember what went wrong in them.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** The system's Chromium or Chrome; undefined when there is none. */
export function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const usual = ["/usr/bin", "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Chromium.app/Contents/MacOS"];
  return [...folders, ...usual]
    .flatMap((folder) => [...names, "Google Chrome", "Chromium"].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

export function launch() {
  return chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** The three ways a page must work: nothing, the page's own scripts without WebAssembly, everything. */
export const MODES = ["no-js", "no-wasm", "full"];

/**
 * A context in one of `MODES`, French, at the size of a desktop unless told otherwise.
 * `context.problems` collects every console message, page error, failed request and answer of 400 or more.
 * A test that provokes one empties the list after having looked at it.
 */
export async function open(browser, origin, { mode = "full", ...options } = {}) {
  const context = await browser.newContext({
    baseURL: origin, locale: "fr-FR", viewport: { width: 1280, height: 800 },
    javaScriptEnabled: mode !== "no-js", serviceWorkers: "block",
    // A test that looks at a page before its styles are there makes Chromium give up the transition, aloud.
    reducedMotion: "reduce", ...options,
  });
  const problems = [];
  const note = (page, text) => problems.push(`${new URL(page.url(), origin).pathname}: ${text.slice(0, 400)}`);
  if (mode === "no-wasm") await context.route("**/*.wasm*", (route) => route.abort());
  const wasm = (url) => mode === "no-wasm" && /\.wasm/.test(url);
  context.on("page", (page) => {
    page.on("console", (message) => {
      // With WebAssembly blocked on purpose, the refusal itself is printed.
      if (mode === "no-wasm" && /ERR_FAILED|Failed to fetch|wasm/i.test(message.text() + message.location().url)) return;
      note(page, `console ${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => {
      if (mode !== "no-wasm" || !/fetch|wasm/i.test(error.message)) note(page, `error: ${error.message}`);
    });
    page.on("requestfailed", (request) => {
      // A page left before its files arrived is no failure.
      const reason = request.failure()?.errorText ?? "";
      // Without scripts, Chromium says that their files were refused by policy.
      if (mode === "no-js" && reason === "csp" && /\.js\b/.test(request.url())) return;
      if (!wasm(request.url()) && reason !== "net::ERR_ABORTED") note(page, `request failed: ${request.url()} ${reason}`);
    });
    page.on("response", (answer) => {
      if (answer.status() >= 400) note(page, `${answer.status()} ${answer.url()}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== origin) note(page, `third party: ${request.url()}`);
    });
  });
  context.problems = problems;
  return context;
}

/** Goes to `path` and waits until the page is interactive, when it is meant to be. */
export async function visit(page, path, mode = "full") {
  const answer = await page.goto(path, { waitUntil: "load" });
  if (mode === "full") await hydrated(page);
  return answer;
}

/** The application sets `data-hydrated` on <html> once its handlers are attached. */
export async function hydrated(page) {
  const ready = () => document.documentElement.hasAttribute("data-hydrated");
  try {
    await page.waitForFunction(ready, null, { timeout: 10_000 });
  } catch {
    throw new Error(`${page.url()} is not interactive after 10 s\n${(page.context().problems ?? []).join("\n")}`);
  }
}
