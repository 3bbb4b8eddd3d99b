// Makes two files in our own layouts, for measurements: a catalogue of indicators and their results.
//   node benches/generate-results.mjs FOLDER [RESULTS] [SEED]
// The same arguments give the same bytes. Each indicator has the nation, 18 regions and 101 departments,
// month by month for six years: what varies with RESULTS is how many indicators there are.
import { createWriteStream, mkdirSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";

const [folder, results = "1000000", seed = "7"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

/** A small seeded generator (mulberry32): numbers in [0, 1). */
function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const next = random(Number(seed));

const two = (n) => String(n).padStart(2, "0");
const DEPARTMENTS = Array.from({ length: 95 }, (_, i) => two(i + 1)).filter((it) => it !== "20").concat("2A", "2B", "971", "972", "973", "974", "976");
const REGIONS = ["01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94"];
const TERRITORIES = ["FR", ...REGIONS.map((it) => `R${it}`), ...DEPARTMENTS.map((it) => `D${it}`)];
const MONTHS = Array.from({ length: 72 }, (_, i) => `${2020 + Math.floor(i / 12)}-${two((i % 12) + 1)}`);
const code = (i) => `GEN-${String(i).padStart(4, "0")}`;

async function write(name, header, rows) {
  const file = createWriteStream(join(folder, name));
  file.write(`${header}\n`);
  for (const row of rows) if (!file.write(`${row}\n`)) await once(file, "drain");
  file.end();
  await once(file, "finish");
}

const indicators = Math.ceil(Number(results) / (TERRITORIES.length * MONTHS.length));
function* catalogueRows() {
  for (let i = 0; i < indicators; i++) yield `${code(i)},Mesure ${i},performance,percent,up,month`;
}
function* resultRows() {
  let left = Number(results);
  for (let i = 0; i < indicators; i++) {
    for (const territory of TERRITORIES) {
      let value = 40 + 40 * next();
      for (const month of MONTHS) {
        if (left-- <= 0) return;
        value = Math.min(99, Math.max(1, value + next() - 0.48));
        const width = 1 + 4 * next();
        yield `${code(i)},${territory},${month},${value.toFixed(1)},${100 + Math.floor(next() * 5000)},${(value - width).toFixed(1)},${(value + width).toFixed(1)}`;
      }
    }
  }
}

await write("catalogue.csv", "code,title,family,unit,direction,frequency", catalogueRows());
await write("results.csv", "indicator,territory,period,value,observations,low,high", resultRows());
