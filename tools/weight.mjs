// The ratchet: compressed sizes against benches/weight.json.
//   node tools/weight.mjs SITE_FOLDER [--record]
// A file may grow by 3 % over its record without a word; beyond, the record is changed on purpose. A
// file above its ceiling may only shrink.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const RECORD = "benches/weight.json";
const GROWTH = 1.03;
// Bytes that a file must not pass: a browser's half, and others by name.
const OF_A_HALF = 350_000;
const CEILING = { js: 15_000, css: 20_000, font: 40_000 };
const HALVES = process.env.HALVES.split(" ");

const [site, flag] = process.argv.slice(2);
const pkg = (file) => statSync(join(site, "pkg", `public-service-plus${file}.br`)).size;
const half = (name, kind) => pkg(`${name === "stories" ? "" : `-${name}`}.${kind}`);
const fonts = join(site, "fonts");
const measured = {
  ...Object.fromEntries(HALVES.map((name) => [name, half(name, "wasm")])),
  js: Math.max(...HALVES.map((name) => half(name, "js"))),
  css: pkg(".css"),
  font: existsSync(fonts)
    ? Math.max(0, ...readdirSync(fonts).filter((name) => name.endsWith(".woff2")).map((name) => statSync(join(fonts, name)).size))
    : 0,
};
const recorded = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, "utf8")) : {};
let refused = 0;
for (const [name, bytes] of Object.entries(measured)) {
  const before = recorded[name];
  const change = before ? `${bytes >= before ? "+" : ""}${(((bytes - before) / before) * 100).toFixed(1)} %` : "no record";
  const most = CEILING[name] ?? OF_A_HALF;
  const heavy = bytes > most;
  // Two builds of the same code differ by a few bytes.
  const allowed = (before ?? 0) * (heavy ? 1.005 : GROWTH);
  const grown = bytes > allowed && (heavy || flag !== "--record");
  const ceiling = heavy ? `above the ceiling of ${most}: may only shrink` : "ok";
  const verdict = grown && !heavy ? "grew: make weight RECORD=1 if it is worth it" : ceiling;
  if (grown) refused += 1;
  console.log(`${name.padEnd(9)} ${String(bytes).padStart(7)} bytes  ${change.padStart(9)}  ${verdict}`);
}
if (flag === "--record") writeFileSync(RECORD, `${JSON.stringify(measured, null, 2)}\n`);
console.log(`weight: ${refused ? `FAILED, ${refused} refused` : "ok"}`);
process.exit(refused ? 1 : 0);
