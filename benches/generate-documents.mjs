// Writes documents.csv, as `import documents` reads it, and reports.sql: the same ones for the same counts.
//   node benches/generate-documents.mjs FOLDER [DOCUMENTS] [REPORTS]
// No real text, no real person.
import { createWriteStream } from "node:fs";
import { join } from "node:path";

const [folder, documents = "10000", reports = "200000"] = process.argv.slice(2);
const DOMAINS = ["money", "associations", "citizenship", "family", "justice", "housing", "leisure", "health", "transport", "work", "abroad", "other"];
const KINDS = ["form", "form", "form", "letter", "web_page", "email"];
const WHAT = ["Demande", "Déclaration", "Attestation", "Notification", "Avis", "Convocation", "Inscription", "Réclamation"];
const OF = ["allocation", "logement", "retraite", "passeport", "impôt", "bourse", "permis", "pension", "adoption", "association"];
const WAYS = [["qualified"], ["qualified", "accepted"], ["qualified", "refused"], ["qualified", "accepted", "rewriting"],
  ["qualified", "accepted", "rewriting", "published"], ["qualified", "accepted", "rewriting", "published", "measured"]];
const DAY = 86_400_000;
const NOW = Date.now();

/** xorshift: the same numbers on every machine. */
let state = 88172645;
function below(n) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % n;
}

async function write(name, lines) {
  const file = createWriteStream(join(folder, name));
  for (const line of lines) if (!file.write(line)) await new Promise((next) => file.once("drain", next));
  await new Promise((done) => file.end(done));
}

function* table() {
  yield "title,kind,cerfa,version,pages,url,domain,issuer\n";
  for (let i = 0; i < documents; i++) {
    const title = `${WHAT[below(WHAT.length)]} de ${OF[below(OF.length)]} ${i}`;
    yield `${title},${KINDS[below(KINDS.length)]},${100_000 + i},0${1 + below(9)},${1 + below(20)},https://exemple.fr/${i},${DOMAINS[below(DOMAINS.length)]},Administration ${below(300)}\n`;
  }
}

/** Reports, with the counts and the months that they make, and the way of each document. */
function* rows() {
  yield "begin;\n";
  for (let i = 0; i < reports; i++) {
    // Few documents have many reports.
    const at = Math.min(below(documents), below(documents));
    yield `insert into report (document_id, state, difficulty, obstacles, source, received_at, decided_at) values ((select min(id) from document) + ${at}, 'kept', ${1 + below(5)}, ${1 + below(2047)}, 'web', ${NOW - below(900) * DAY}, ${NOW});\n`;
  }
  yield "insert into document_month (document_id, month, reports, difficulties)\n"
    + "  select document_id, cast(strftime('%Y', received_at / 1000, 'unixepoch') as integer) * 12 + cast(strftime('%m', received_at / 1000, 'unixepoch') as integer) - 1, count(*), sum(difficulty)\n"
    + "  from report group by 1, 2;\n"
    + "update document set reports = t.reports, difficulties = t.difficulties, struggled = t.reports\n"
    + "  from (select document_id, sum(reports) as reports, sum(difficulties) as difficulties from document_month group by 1) as t\n"
    + "  where t.document_id = document.id;\n"
    + `update document_step set at = at - 900 * ${DAY} where kind = 'opened';\n`
    + `update document_step set at = at - 890 * ${DAY} where kind = 'qualified';\n`;
  for (const [place, way] of WAYS.entries()) {
    const those = `id % ${WAYS.length} = ${place}`;
    yield `update document set state = '${way.at(-1)}' where ${those};\n`;
    for (const [step, kind] of way.slice(1).entries()) {
      yield `insert into document_step (document_id, kind, at, actor) select id, '${kind}', ${NOW - 800 * DAY} + (id % 60 + ${step} * 90) * ${DAY}, 'service' from document where ${those};\n`;
    }
  }
  yield "commit;\n";
}

await write("documents.csv", table());
await write("reports.sql", rows());
