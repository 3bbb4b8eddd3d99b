// What people do here, gesture by gesture, in whichever mode and language.
import assert from "node:assert/strict";
import { hydrated, visit } from "./browser.mjs";

/** The words of addresses, and those that people must read in the end. */
export const LANGUAGES = {
  fr: {
    home: "/", share: "/partager", story: "/partager/recit", receipt: "/partager/recu", follow: "/suivi",
    experiences: "/experiences", services: "/services", signIn: "/agent/connexion", moderation: "/agent/moderation", inbox: "/agent/reponses",
    published: "Relue et publiée", awaited: "Réponse attendue : Mairie de Brunstadt", replied: "Mairie de Brunstadt répond",
    promised: "Action promise par Mairie de Brunstadt", done: "Action réalisée, dit Mairie de Brunstadt",
    useful: "L’auteur a trouvé cette réponse utile.", settled: "Réglée, dit l’auteur",
    chosen: "Services choisis", withdrawn: "Retirée par vous",
  },
  en: {
    home: "/en", share: "/en/share", story: "/en/share/story", receipt: "/en/share/receipt", follow: "/en/follow",
    experiences: "/en/experiences", services: "/en/services", signIn: "/en/staff/sign-in", moderation: "/en/staff/moderation", inbox: "/en/staff/answers",
    published: "Read and published", awaited: "Answer awaited: Mairie de Brunstadt", replied: "Mairie de Brunstadt answers",
    promised: "Action promised by Mairie de Brunstadt", done: "Action done, says Mairie de Brunstadt",
    useful: "The author found this answer useful.", settled: "Settled, says the author",
    chosen: "Chosen services", withdrawn: "Withdrawn by you",
  },
};

/** The service all this is about, found by these letters. */
export const SERVICE = { code: "DEMO000044", name: "Mairie de Brunstadt", letters: "brunsta" };
export const PHONE = "06 12 34 56 78";
export const STORY = {
  title: "Le passeport de ma fille, trois fois",
  text: `On m’a renvoyée trois fois pour une photo jugée trop claire. Personne ne rappelle, alors que j’ai laissé mon numéro, le ${PHONE}, à chaque passage.`,
};
export const MASKED = /■\s*téléphone masqué|téléphone masqué/;
const PASSWORD = "un long mot de passe de test";
/** Who works here, by the name their role has in tests. */
const STAFF = { moderator: "moderation@example.org", agent: "mairie@example.org", administrator: "site@example.org" };
// A form that comes back within four seconds of the first thing typed is taken for a robot's.
export const SLOWEST_ROBOT = 4_500;

/** A moderator, an agent of the service, and an administrator. For `prepare` of `startServer`. */
export function addStaff(run) {
  const add = (...more) => run(["staff", "add", ...more, "--password-stdin"], `${PASSWORD}\n`);
  add("--email", STAFF.moderator, "--name", "Camille", "--role", "moderator");
  add("--email", STAFF.agent, "--name", "Dominique", "--role", "agent", "--structure", SERVICE.code);
  add("--email", STAFF.administrator, "--name", "Claude", "--role", "administrator");
}

/** Waits for the page of this step of the share flow. */
export function step(page, name) {
  return page.locator(`#share-form input[name=from][value=${name}]`).waitFor({ state: "attached" });
}

/** Picks a radio button or a box by its label, as the eye finds it. */
export function pick(page, name, value) {
  return page.locator(`label:has(input[name="${name}"][value="${value}"])`).first().click();
}

const goOn = (page) => page.locator("#continue").click();

/** Step 1, by search: as one types with scripts, with the button without them. */
export async function chooseService(page, mode, { letters, name, code } = SERVICE) {
  if (mode === "full") {
    await page.locator("#service").pressSequentially(letters, { delay: 20 });
    await page.getByRole("option", { name }).first().click();
    await page.locator(`input[name=code1][value=${code}]`).waitFor({ state: "attached" });
  } else {
    await page.locator("#service").fill(letters);
    await page.locator("button[name=go][value=search]").click();
    await pick(page, "pick", code);
  }
  await goOn(page);
  await step(page, "story");
}

/** Tells the story from the first page, whose link may say more, to the receipt; the code on it. */
export async function tell(page, mode, lang, story = STORY, query = "") {
  const at = LANGUAGES[lang];
  await visit(page, at.share + query, mode);
  await chooseService(page, mode);
  const begun = Date.now();

  await page.locator("#story").fill(story.text);
  await page.locator("#title").fill(story.title);
  await page.locator("#procedure").fill("Demander un passeport");
  if (mode === "full") {
    await page.locator("#story-notes button[value=mask-0]").click();
    await page.waitForFunction((phone) => !document.querySelector("#story").value.includes(phone), PHONE);
    assert.match(await page.locator("#story").inputValue(), MASKED);
  }
  await goOn(page);
  await step(page, "feeling");

  await pick(page, "feeling", "negative");
  await pick(page, "channel1", "desk");
  await pick(page, "tag_relation", "negative");
  await pick(page, "tag_simplicity", "negative");
  await goOn(page);
  await step(page, "you");

  await pick(page, "capacity", "relative");
  await page.locator("#pen_name").fill("Une mère patiente");
  await page.locator("#department").selectOption("67");
  await goOn(page);
  await step(page, "review");

  if (mode !== "full") {
    await page.locator("button[name=go][value=mask-0]").click();
    await step(page, "review");
  }
  const letter = page.locator("article.letter");
  await letter.getByText(MASKED).waitFor();
  assert.equal(await page.locator("main").getByText(PHONE).count(), 0, "the number is still there");
  assert.equal(await letter.locator(".letter__title").innerText(), story.title);

  await page.waitForTimeout(Math.max(0, begun + SLOWEST_ROBOT - Date.now()));
  await page.locator("#share-form .actions button[type=submit]").click();
  return readReceipt(page, at);
}

/** The code as it is printed on the receipt, which no address holds. */
export async function readReceipt(page, at) {
  const groups = page.locator(".ticket__code span");
  await groups.first().waitFor();
  const code = (await groups.allInnerTexts()).join("-");
  assert.match(code, /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  assert.equal(new URL(page.url()).pathname, at.receipt);
  assert.equal(new URL(page.url()).search, "");
  return code;
}

/** Enters the staff space: "moderator", "agent" or "administrator". */
export async function signIn(page, mode, lang, who) {
  await visit(page, LANGUAGES[lang].signIn, mode);
  await page.locator("#email").fill(STAFF[who]);
  await page.locator("#password").fill(PASSWORD);
  await page.locator("form:has(#password) button[type=submit]").click();
  await page.locator(".staff-bar").waitFor();
  if (mode === "full") await hydrated(page);
}

/** Publishes the text with this title, as the moderator's form proposes. */
export async function publish(page, mode, lang, title) {
  await visit(page, LANGUAGES[lang].moderation, mode);
  await page.locator(".queue__link", { hasText: title }).first().click();
  await page.locator(".letter[data-kind=review] .letter__title", { hasText: title }).waitFor();
  await page.locator("#publish").click();
  await page.waitForURL(/done=published/);
}

/** Opens the experience with this title in the agent's inbox, under this filter. */
async function openInbox(page, mode, lang, title, show) {
  await visit(page, `${LANGUAGES[lang].inbox}?show=${show}`, mode);
  await page.locator(".queue__link", { hasText: title }).first().click();
  await page.locator(".letter[data-kind=review] .letter__title", { hasText: title }).waitFor();
}

/** Answers, and promises something for a month from now. */
export async function answer(page, mode, lang, title) {
  await openInbox(page, mode, lang, title, "waiting");
  const due = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await page.locator("#text").fill("Bonjour. Trois passages pour une photo, c’est trop : le guichet vous rappellera dans la journée.");
  await page.locator("#signature").fill("La responsable de l’accueil");
  await page.locator("#action").fill("Afficher un exemple de photo acceptée");
  await page.locator("#due_on").fill(due);
  await page.locator("button[name=gesture][value=answer]").click();
  await page.waitForURL(/done=/);
}

/** Says that what was promised is done. */
export async function keepPromise(page, mode, lang, title) {
  await openInbox(page, mode, lang, title, "promised");
  await page.locator("button[name=gesture][value=done]").click();
  await page.waitForURL(/done=/);
}

/** Opens the follow page with a code, typed as people type: in lower case, with spaces. */
export async function follow(page, mode, lang, code) {
  await visit(page, LANGUAGES[lang].follow, mode);
  await page.locator("#code").fill(code.toLowerCase().replaceAll("-", " "));
  await page.locator("form:has(#code) button[type=submit]").click();
  await page.locator("#own-text, #line").first().waitFor();
  assert.equal(new URL(page.url()).search, "", "the code is in the address");
}

/** The author finds the answer useful, and the matter settled. */
export async function confirm(page) {
  await page.locator("button[name=useful][value=yes]").click();
  await page.locator("button[name=useful][value=yes][aria-pressed=true]").waitFor();
  await pick(page, "settled", "yes");
  await page.locator("form.verdict button[type=submit]").click();
  await page.locator("form.verdict b").waitFor();
}

/** Takes back what the code opens. */
export async function withdraw(page) {
  const form = page.locator("form:has(input[name=action][value=withdraw])");
  await page.locator("details:has(input[name=action][value=withdraw]) > summary").click();
  await form.locator("button[type=submit]").click();
  await page.locator("details:has(input[name=action][value=withdraw])").waitFor({ state: "detached" });
}
