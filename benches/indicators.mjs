// Times the import of results, and the pages of one indicator among a few and among many.
//   node benches/indicators.mjs [--check]      --check: exit code 1 when a target is missed
// RESULTS: how many results, "100000 1000000" by default. PAGE: the page that is timed; CALL and CALL_BODY:
// the call of its map. What answers otherwise than 200 is said, and not timed.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "../end2end/support/server.mjs";
import { agent, importFile, latencies } from "./measure.mjs";

const COUNTS = (process.env.RESULTS ?? "100000 1000000").split(/\s+/);
const PAGE = process.env.PAGE ?? "/indicateurs/GEN-0000";
const CALL = process.env.CALL ?? "/api/indicators/show";
const CALL_BODY = process.env.CALL_BODY ?? JSON.stringify({ lang: "Fr", code: "GEN-0000", query: "t=FR,D33" });
const RATE = 100_000; // rows a second
const GROWTH = 1.5; // of the median, from the first count to the last
const check = process.argv.includes("--check");
const missed = [];

const subjects = [
  // A field that the site does not know makes each address another one: pages made anew.
  { name: "page", target: 40, at: (i) => `${PAGE}${PAGE.includes("?") ? "&" : "?"}anew=${i}` },
  { name: "map, called", target: 20, at: () => ({ path: CALL, body: CALL_BODY }) },
];
/** The median of each subject at the first count. */
const firstMedians = new Map();

async function timed(count) {
  const folder = mkdtempSync(join(tmpdir(), "psp-bench-"));
  const generator = join(dirname(fileURLToPath(import.meta.url)), "generate-results.mjs");
  execFileSync(process.execPath, [generator, folder, count]);
  const server = await startServer({ demo: false });
  try {
    await server.kill("SIGTERM");
    await importFile(["indicators", join(folder, "catalogue.csv")], server.database);
    const results = ["results", join(folder, "results.csv")];
    const first = await importFile(results, server.database);
    const again = await importFile(results, server.database);
    const perSecond = count / first.seconds;
    console.log(`${count} results: imported in ${first.seconds.toFixed(1)} s, ${perSecond.toFixed(0)} rows/s, ${first.highest.toFixed(0)} MB at most`);
    console.log(`  again, unchanged: ${again.seconds.toFixed(1)} s, ${again.highest.toFixed(0)} MB at most`);
    if (perSecond < RATE) missed.push(`import of ${count} results: ${perSecond.toFixed(0)} rows/s, target ${RATE}`);
    await server.restart();
    for (const { name, target, at } of subjects) {
      try {
        const { p50, p95, p99 } = await latencies(server.origin, at);
        console.log(`  ${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
        if (p99 > target) missed.push(`${name} among ${count} results: p99 ${p99.toFixed(1)} ms, target ${target}`);
        const growth = p50 / (firstMedians.get(name) ?? p50);
        if (!firstMedians.has(name)) firstMedians.set(name, p50);
        else console.log(`  ${name}: ${growth.toFixed(2)} times the median among ${COUNTS[0]}`);
        if (growth > GROWTH) missed.push(`${name}: ${growth.toFixed(2)} times slower among ${count}, target ${GROWTH}`);
      } catch (error) {
        console.log(`  ${name}: not timed (${error.message})`);
      }
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

console.log(`${availableParallelism()} cores, SQLite`);
for (const count of COUNTS) await timed(count);
agent.destroy();
console.log(missed.length ? `bench of indicators: ${missed.length} targets missed\n  ${missed.join("\n  ")}` : "bench of indicators: every target met");
process.exit(check && missed.length ? 1 : 0);
