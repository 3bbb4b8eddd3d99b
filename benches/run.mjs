// Times the site on many experiences, against its targets, and prints a table.
//   node benches/run.mjs [--check]      --check: exit code 1 when a target is missed
// TEST_PROGRAM and TEST_SITE say what is timed; EXPERIENCES how many are generated.
//
// Each figure stands beside a static file, and beside the list's rows as plain HTML by axum and sqlx
// alone (RAW_LIST, benches/raw_list.rs), served in the same run: machines differ, ratios less.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, startServer } from "../end2end/support/server.mjs";
import { agent, importFile, latencies, memory, rate } from "./measure.mjs";

const EXPERIENCES = process.env.EXPERIENCES ?? "100000";
const STRUCTURES = process.env.STRUCTURES ?? "15000";
const check = process.argv.includes("--check");

/** Words people look for. */
const WORDS = ["attente", "téléphone", "impôts", "carte grise", "rendez-vous", "dossier perdu", "accueil", "allocation logement",
  "passeport", "retraite", "\"sans réponse\"", "remboursement", "guichet", "site internet", "formulaire", "délai", "courrier", "bourse"];
const FEELINGS = ["positive", "neutral", "negative"];

/**
 * What is timed: a name, the i-th address, and targets in milliseconds and requests per second. Latencies
 * are those of pages made anew: a field that the site does not know makes each address another one. The
 * throughput is that of one address, which the site makes once a second for everyone.
 */
function subjects(ids) {
  const anew = (address) => (i) => `${address(i)}${address(i).includes("?") ? "&" : "?"}anew=${i}`;
  const search = (i) => `/experiences?q=${encodeURIComponent(WORDS[i % WORDS.length])}`;
  const filter = (i) => `/experiences?feeling=${FEELINGS[i % 3]}&department=${String(1 + (i % 90)).padStart(2, "0")}&answered=${i % 2 ? "yes" : "no"}`;
  return [
    { name: "static file", at: () => "/robots.txt" },
    { name: "home", at: anew(() => "/") },
    { name: "list", at: anew(() => "/experiences"), p99: 30, rate: 1000 },
    { name: "list, filtered", at: anew(filter), p99: 30, rate: 1000 },
    { name: "search", at: anew(search), p95: 30 },
    { name: "one experience", at: anew((i) => ids[i % ids.length]), p99: 10 },
    { name: "share", at: () => "/partager" },
  ];
}

/** Clients that ask for a page and leave before it is whole. */
async function leaveEarly(port, path, count) {
  const one = () => new Promise((done) => {
    const socket = net.connect(port, "127.0.0.1", () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
      setTimeout(() => socket.destroy(), Math.random() * 4);
    });
    socket.on("close", done).on("error", () => {});
  });
  for (let i = 0; i < count; i += 32) await Promise.all(Array.from({ length: 32 }, one));
}

/** The yardstick on the same database; its latencies and throughput, or nothing when it was not built. */
async function rawList(database) {
  if (!process.env.RAW_LIST) return;
  const port = await freePort();
  const child = spawn(process.env.RAW_LIST, [database.replace(/^sqlite:/, ""), `127.0.0.1:${port}`], { stdio: "inherit" });
  const origin = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 100 && !(await fetch(origin).catch(() => null))?.ok; i++) await new Promise((next) => setTimeout(next, 50));
  const figures = { ...(await latencies(origin, () => "/")), perSecond: rate(origin, "/") };
  child.kill();
  return figures;
}

const rows = [];
const missed = [];
function target(name, value, limit, unit, better = "below") {
  const met = better === "below" ? value <= limit : value >= limit;
  if (!Number.isNaN(value) && !met) missed.push(`${name}: ${value.toFixed(1)} ${unit}, target ${limit}`);
}

console.log(`Generating ${EXPERIENCES} experiences about ${STRUCTURES} structures, and importing them`);
const folder = mkdtempSync(join(tmpdir(), "psp-bench-"));
const generator = join(dirname(fileURLToPath(import.meta.url)), "generate.mjs");
execFileSync(process.execPath, [generator, folder, EXPERIENCES, STRUCTURES]);
const server = await startServer({ demo: false });
await server.kill("SIGTERM");
const imports = [];
for (const [kind, count] of [["structures", STRUCTURES], ["experiences", EXPERIENCES]]) {
  const { seconds, highest } = await importFile([kind, join(folder, `${kind}.csv`)], server.database);
  imports.push(`${kind}: ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} rows/s, ${highest.toFixed(0)} MB at most`);
  if (kind === "structures") target("import of structures", seconds, 5, "s");
  else target("import of experiences", count / seconds, 10_000, "rows/s", "above");
  target(`memory of the import of ${kind}`, highest, 150, "MB");
}
rmSync(folder, { recursive: true });
console.log(`  ${imports.join("\n  ")}`);
try {
  // Ready: from the start of the process to the first answer of /healthz.
  const began = process.hrtime.bigint();
  await server.restart();
  const ready = Number(process.hrtime.bigint() - began) / 1e6;
  target("ready to serve", ready, 1000, "ms");

  const list = await (await fetch(`${server.origin}/experiences`)).text();
  const ids = [...new Set([...list.matchAll(/href="(\/experiences\/\d+-[^"?#]*)"/g)].map(([, path]) => path))];
  if (ids.length === 0) throw new Error("no experience on the list page");

  let still;
  for (const { name, at, p95, p99, rate: least } of subjects(ids)) {
    const took = await latencies(server.origin, at);
    const perSecond = rate(server.origin, at(0));
    still ??= perSecond;
    rows.push({ name, ...took, perSecond, ratio: still / perSecond });
    if (p95) target(`${name} p95`, took.p95, p95, "ms");
    if (p99) target(`${name} p99`, took.p99, p99, "ms");
    if (least) target(`${name} throughput`, perSecond, least, "req/s", "above");
  }
  const raw = await rawList(server.database);
  if (raw) rows.splice(1, 0, { name: "rows, axum + sqlx", ...raw, ratio: still / raw.perSecond });
  const loaded = memory(server.pid());
  target("resident memory under load", loaded.highest, 100, "MB");

  const port = Number(new URL(server.origin).port);
  await leaveEarly(port, "/experiences?q=attente", 2000);
  const before = memory(server.pid()).now;
  await leaveEarly(port, "/experiences?q=attente", 6000);
  const grown = memory(server.pid()).now - before;
  target("memory grown by 6,000 clients that left", grown, 10, "MB");

  const ms = (n) => n.toFixed(1).padStart(8);
  console.log(`\n${availableParallelism()} cores, ${EXPERIENCES} experiences, SQLite\n`);
  console.log(`${"".padEnd(18)}${["p50 ms", "p95 ms", "p99 ms", "req/s", "static is", "rows are"].map((head) => head.padStart(10)).join("")}`);
  for (const row of rows) {
    const times = (ratio) => `${ratio.toFixed(1)} x`;
    const figures = [ms(row.p50), ms(row.p95), ms(row.p99), row.perSecond.toFixed(0), times(row.ratio), times(raw ? raw.perSecond / row.perSecond : NaN)];
    console.log(`${row.name.padEnd(18)}${figures.map((text) => text.padStart(10)).join("")}`);
  }
  console.log(`\nready in ${ready.toFixed(0)} ms; memory ${loaded.highest.toFixed(0)} MB at most under load, ${grown >= 0 ? "+" : ""}${grown.toFixed(1)} MB after 6,000 clients that left early`);
  console.log(missed.length ? `bench: ${missed.length} targets missed\n  ${missed.join("\n  ")}` : "bench: every target met");
} finally {
  agent.destroy();
  await server.stop();
}
process.exit(check && missed.length ? 1 : 0);
