// Writes src/territories/communes.tsv, the communes that "near me" knows, from the npm package
// @etalab/decoupage-administratif (data: INSEE and La Poste, Licence Ouverte 2.0; code: MIT).
//   npm install --prefix SOMEWHERE @etalab/decoupage-administratif@6.0.0
//   node tools/communes.mjs SOMEWHERE/node_modules/@etalab/decoupage-administratif
// One line for each commune of today: name, department, postcodes. The most populous come first:
// their order is all that is kept of populations. The arrondissements of Paris, Lyon and Marseille
// are left out: the city's line has all their postcodes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const VERSION = "6.0.0";
const OUTPUT = "src/territories/communes.tsv";

const [source] = process.argv.slice(2);
if (!source) throw new Error("node tools/communes.mjs FOLDER_OF_THE_PACKAGE");
const read = (file) => JSON.parse(readFileSync(join(source, file), "utf8"));
const { version } = read("package.json");
if (version !== VERSION) throw new Error(`version ${VERSION} is expected, this is ${version}`);

const communes = read("data/communes.json")
  .filter((it) => it.type === "commune-actuelle")
  .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code < b.code ? -1 : 1));
const lines = communes.map(({ nom, departement, codesPostaux = [] }) =>
  [nom.replaceAll("'", "’"), departement, [...codesPostaux].sort().join(" ")].join("\t"),
);
writeFileSync(OUTPUT, `${lines.join("\n")}\n`);
console.log(`${OUTPUT}: ${lines.length} communes`);
