// Makes two files in the official layout, for measurements: structures and experiences.
//   node benches/generate.mjs FOLDER [EXPERIENCES] [STRUCTURES] [SEED]
// The same arguments give the same bytes. Shapes follow the published files: stories of 48 to 7,875
// characters with a median near 456, one to three services, a quarter of authors with a department,
// words as frequent as in a language (Zipf), six answers for ten stories.
import { createWriteStream, mkdirSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";

const [folder, experiences = "100000", structures = "15000", seed = "7"] = process.argv.slice(2);
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
const below = (n) => Math.floor(next() * n);
const pick = (list) => list[below(list.length)];
const chance = (p) => next() < p;

const COMMON = ("de la le les des et à en un une pour que dans qui sur pas au je vous nous avec ce il est été ai mon ma mes "
  + "dossier attente téléphone service réponse demande rendez-vous agent accueil courrier mois jours semaines site internet compte "
  + "formulaire pièce carte identité passeport permis retraite allocation logement impôts déclaration remboursement guichet délai "
  + "personne explication problème erreur numéro espace connexion document mairie préfecture caisse hôpital école bourse").split(" ");
const ROOTS = "adress accord accept achev affich aid ajout align amen annul appel apport appuy arrang arriv assist assur attest augment avanc".split(" ");
const ENDINGS = ["er", "é", "ée", "és", "ement", "ation", "ations", "ant", "able", "eur", "euse", "ité", "ures", "ez", "ons"];
const MIDDLES = ["", "in", "ol", "ar", "et", "is", "on", "ul", "em", "ac", "ot", "ir", "an", "el", "ut", "ov"];
const VOCABULARY = [...COMMON];
for (const middle of MIDDLES) for (const root of ROOTS) for (const ending of ENDINGS) VOCABULARY.push(root + middle + ending);

/** A word by its rank: the first ones come most. */
const word = () => VOCABULARY[Math.min(VOCABULARY.length - 1, Math.floor(VOCABULARY.length ** next() - 1) )];

function prose(length) {
  let text = "";
  while (text.length < length) {
    const words = Array.from({ length: 6 + below(14) }, word).join(" ");
    text += words[0].toUpperCase() + words.slice(1) + (chance(0.12) ? ".\n" : ". ");
  }
  return text.trim();
}
/** Log-normal around the median of the published stories. */
function storyLength() {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Math.max(48, Math.min(7800, Math.round(456 * Math.exp(0.8 * normal))));
}

const DEPARTMENTS = Array.from({ length: 95 }, (_, i) => String(i + 1).padStart(2, "0")).filter((it) => it !== "20").concat("2A", "2B", "971", "972", "973", "974", "976");
const CHANNELS = ["Démarche en ligne", "Téléphone", "Accueil", "E-mail", "Compte ou espace personnel", "Courrier", "Tchat (messagerie instantanée)", "Réseaux Sociaux", "Visio/Video", "Patrouille"];
const FEELINGS = ["Positif", "Neutre", "Négatif"];
const cell = (text) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

async function write(name, header, rows) {
  const file = createWriteStream(join(folder, name));
  file.write(`\uFEFF${header.join(";")}\n`);
  for (const row of rows) if (!file.write(`${row.map(cell).join(";")}\n`)) await once(file, "drain");
  file.end();
  await once(file, "finish");
}

const code = (i) => `GEN${String(i).padStart(7, "0")}`;
function* structureRows() {
  const networks = 36;
  for (let i = 0; i < Number(structures); i++) {
    const network = i % networks;
    // Ten branches under each head, then offices under the branches.
    const parent = i < networks ? "" : i < networks * 11 ? code(network) : code(networks * (1 + below(10)) + network);
    const department = pick(DEPARTMENTS);
    const city = word();
    yield [code(i), `Réseau ${network}`, i < networks ? "Direction" : `Kind ${network}`, `Bureau ${word()} ${city} ${i}`, "", "", "", "",
      parent, "", "1 rue de la Paix", "", `${department.slice(0, 2).replace(/[AB]/, "0")}000`, city.toUpperCase(), "France", "", "", "", "", "",
      "Oui", `T${network}`, "", `dep${department}`, "", ""];
  }
}

const date = (ms) => new Date(ms).toISOString().slice(0, 10);
function* experienceRows() {
  const end = Date.UTC(2026, 10, 1);
  const span = 6 * 365 * 86400e3;
  for (let i = 0; i < Number(experiences); i++) {
    const at = end - span + Math.floor((i / Number(experiences)) * span);
    const answered = chance(0.6);
    const services = chance(0.9) ? 1 : chance(0.8) ? 2 : 3;
    const department = chance(0.25) ? pick(DEPARTMENTS) : "";
    const service = (n) => (n <= services ? code(below(Number(structures))) : "");
    const channels = (n) => (n <= services ? [...new Set(Array.from({ length: 1 + below(2) }, () => pick(CHANNELS)))].join(",") : "");
    const tag = () => (chance(0.37) ? pick(FEELINGS) : "");
    yield [String(1_000_000 + i), answered ? "Traitées" : "A traiter", answered ? "Expérience avec réponse" : "Expérience en attente de réponse",
      date(at - 2 * 86400e3), `${date(at)}T${String(i % 24).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}`,
      answered ? date(at + below(40) * 86400e3) : "", prose(12 + below(40)).slice(0, 110), prose(storyLength()), "La personne concernée", pick(FEELINGS),
      pick(["Anne", "M. K.", "Usager", "..."]), department, "", "France",
      "Bureau", channels(1), services > 1 ? "Bureau" : "", channels(2), services > 2 ? "Bureau" : "", channels(3), "Non",
      service(1), "Bureau", answered ? prose(300 + below(500)) : "", service(2), "", service(3), "",
      tag(), tag(), tag(), tag(), tag(), String(below(4) ? 0 : below(60))];
  }
}

await write("structures.csv", ["Code SP+ de la structure", "Intitulé du réseau", "Intitulé de la typologie", "Intitulé de la structure",
  "Intitulé structure usager", "Description de la structure", "Identifiant de la structure", "Type d'identifiant", "Code SP+ structure parent",
  "Intitulé de la structure parente", "Adresse", "Compléments Adresse", "Code postal de la structure", "Ville", "PAYS", "Codes Postaux",
  "Départements", "URL du site internet", "Boîte à lettre fonctionnelle", "Clé de tracking", "Actif", "Code sp+ de la typologie", "INSEE Ville",
  "INSEE Département", "INSEE Région", "INSEE Arrondissement"], structureRows());
await write("experiences.csv", ["ID expérience", "Etat expérience", "Statut de l'expérience", "Écrit le", "Date de publication",
  "Date de premiere réponse", "Titre", "Description", "Posté comme", "Ressenti usager", "Pseudonyme usager", "Code INSEE Département usager",
  "Intitulé département usager", "Pays", "Intitulé Typologie 1", "Canaux Typologie 1", "Intitulé Typologie 2", "Canaux Typologie 2",
  "Intitulé Typologie 3", "Canaux Typologie 3", "Hors structure", "ID structure 1", "Intitulé structure 1", "Réponse structure 1",
  "ID structure 2", "Intitulé structure 2", "ID structure 3", "Intitulé structure 3", "Accessibilité", "Information/Explication", "Relation",
  "Réactivité", "Simplicité/Complexité", "Expériences Similaires"], experienceRows());
