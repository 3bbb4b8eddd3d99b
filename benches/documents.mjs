// Times the import of documents, and the register and its figures among many documents and reports.
//   node benches/documents.mjs [--check]      --check: exit code 1 when a target is missed
// DOCUMENTS: 10000 by default; REPORTS: 200000. The reports are written into the SQLite file by sqlite3, or by
// Python where there is no sqlite3.
import { execFileSync } from "node:child_process";
import { mkdtempSync, openSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "../end2end/support/server.mjs";
import { agent, importFile, latencies, memory } from "./measure.mjs";

const DOCUMENTS = process.env.DOCUMENTS ?? "10000";
const REPORTS = process.env.REPORTS ?? "200000";
const RATE = 2_000; // rows a second
const check = process.argv.includes("--check");
const missed = [];

const WORDS = ["allocation", "retraite", "demande", "permis 12", "administration 7", "passeport"];
const STATES = ["qualified", "refused", "published", "measured"];
const DOMAINS = ["money", "health", "work", "housing"];

// A field that the site does not know makes each address another one: pages made anew.
const subjects = [
  { name: "register", target: 30, at: (i) => `/documents?anew=${i}` },
  { name: "register, filtered", target: 30, at: (i) => `/documents?state=${STATES[i % 4]}&domain=${DOMAINS[i % 3]}&by=changed&anew=${i}` },
  { name: "register, searched", target: 30, at: (i) => `/documents?q=${encodeURIComponent(WORDS[i % WORDS.length])}&anew=${i}` },
  { name: "figures", target: 40, at: (i) => `/documents/chiffres?anew=${i}` },
  { name: "figures, filtered", target: 40, at: (i) => `/documents/chiffres?domain=${DOMAINS[i % 4]}&anew=${i}` },
];

/** Runs a file of statements on the SQLite file of the server, which is stopped. */
function run(database, file) {
  const path = database.replace(/^sqlite:/, "");
  try {
    execFileSync("sqlite3", [path], { stdio: [openSync(file, "r"), "ignore", "inherit"] });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    const script = "import sqlite3, sys; sqlite3.connect(sys.argv[1], isolation_level=None).executescript(open(sys.argv[2]).read())";
    execFileSync("python3", ["-c", script, path, file], { stdio: ["ignore", "ignore", "inherit"] });
  }
}

console.log(`${availableParallelism()} cores, SQLite, ${DOCUMENTS} documents, ${REPORTS} reports`);
const folder = mkdtempSync(join(tmpdir(), "psp-bench-"));
const generator = join(dirname(fileURLToPath(import.meta.url)), "generate-documents.mjs");
execFileSync(process.execPath, [generator, folder, DOCUMENTS, REPORTS]);
const server = await startServer({ demo: false });
try {
  await server.kill("SIGTERM");
  const file = ["documents", join(folder, "documents.csv")];
  const first = await importFile(file, server.database);
  const again = await importFile(file, server.database);
  const perSecond = DOCUMENTS / first.seconds;
  console.log(`  imported in ${first.seconds.toFixed(1)} s, ${perSecond.toFixed(0)} rows/s, ${first.highest.toFixed(0)} MB at most`);
  console.log(`  again, unchanged: ${again.seconds.toFixed(1)} s`);
  if (perSecond < RATE) missed.push(`import: ${perSecond.toFixed(0)} rows/s, target ${RATE}`);
  run(server.database, join(folder, "reports.sql"));
  await server.restart();
  for (const { name, target, at } of subjects) {
    const { p50, p95, p99 } = await latencies(server.origin, at);
    console.log(`  ${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
    if (p99 > target) missed.push(`${name}: p99 ${p99.toFixed(1)} ms, target ${target}`);
  }
  for (const path of ["/documents/registre.csv", "/documents/historique.csv"]) {
    const began = process.hrtime.bigint();
    const bytes = (await (await fetch(server.origin + path)).arrayBuffer()).byteLength;
    console.log(`  ${path}: ${(bytes / 1e6).toFixed(1)} MB in ${(Number(process.hrtime.bigint() - began) / 1e6).toFixed(0)} ms`);
  }
  console.log(`  memory ${memory(server.pid()).highest.toFixed(0)} MB at most`);
} finally {
  agent.destroy();
  await server.stop();
  rmSync(folder, { recursive: true });
}
console.log(missed.length ? `bench of documents: ${missed.length} targets missed\n  ${missed.join("\n  ")}` : "bench of documents: every target met");
process.exit(check && missed.length ? 1 : 0);
