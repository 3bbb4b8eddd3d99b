// Lighthouse (mobile) on the main pages: the median of three runs against the thresholds.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromiumPath } from "./support/browser.mjs";
import { sitemap } from "./support/pages.mjs";
import { startServer } from "./support/server.mjs";

const RUNS = 3;
const AT_LEAST = { performance: 90, accessibility: 100, "best-practices": 100, seo: 100 };

const chromePath = chromiumPath();
if (!chromePath) throw new Error("Chromium was not found (Debian: apt-get install chromium; else set CHROMIUM_PATH)");
const server = await startServer();
const experience = (await sitemap(server.origin)).find((path) => /^\/experiences\/\d/.test(path));
const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"] });
const failed = [];

for (const path of ["/", "/experiences", experience, "/partager"].filter(Boolean)) {
  const scores = {};
  for (let i = 0; i < RUNS; i++) {
    const { lhr } = await lighthouse(server.origin + path, {
      port: chrome.port, logLevel: "error", onlyCategories: Object.keys(AT_LEAST),
    });
    for (const name of Object.keys(AT_LEAST)) (scores[name] ??= []).push(Math.round(lhr.categories[name].score * 100));
    if (i > 0) continue;
    for (const name of ["accessibility", "best-practices", "seo"]) {
      for (const { id } of lhr.categories[name].auditRefs) {
        const { score, scoreDisplayMode, title } = lhr.audits[id];
        if (scoreDisplayMode === "binary" && score === 0) console.log(`    ${path} ${name}: ${title}`);
      }
    }
  }
  const medians = Object.entries(scores).map(([name, all]) => [name, all.sort((a, b) => a - b)[RUNS >> 1]]);
  console.log(`${path}  ${medians.map(([name, score]) => `${name} ${score}`).join("  ")}`);
  for (const [name, score] of medians) if (score < AT_LEAST[name]) failed.push(`${path}: ${name} ${score} < ${AT_LEAST[name]}`);
}
await chrome.kill();
await server.stop();
console.log(failed.length ? `lighthouse: FAILED\n${failed.join("\n")}` : "lighthouse: ok");
process.exit(failed.length ? 1 : 0);
