// Runs the browser tests: all, or the files whose name holds an argument (`node run.mjs pages`).
// TEST_PROGRAM and TEST_SITE say what is tested; CHROMIUM_PATH which browser, when it is not found.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumPath } from "./support/browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = process.argv.slice(2);

if (!chromiumPath()) {
  const message = "Chromium was not found (Debian: apt-get install chromium; else set CHROMIUM_PATH)";
  if (process.env.CI) {
    console.error(`!!! ${message}: the browser tests cannot run`);
    process.exit(1);
  }
  console.error(`!!! ${message}: NO BROWSER TEST WAS RUN`);
  process.exit(0);
}

const files = readdirSync(join(here, "tests"))
  .filter((name) => name.endsWith(".test.mjs"))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .map((name) => join(here, "tests", name));
// One file at a time: two browsers on two cores only make each other late.
const args = ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files];
const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
console.log(`browser tests: ${status === 0 ? "ok" : "FAILED"} (${files.length} files)`);
process.exit(status ?? 1);
