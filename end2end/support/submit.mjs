// An experience sent as the browser sends it, without a browser: for tests that need many, or one more.
import { randomBytes, randomInt } from "node:crypto";

// Sent within four seconds, a form is taken for a robot's.
const BEGUN_BEFORE = 60_000;

/** A draft as the browser makes it: a token of its own, begun a minute ago. */
export function draft(more = {}) {
  return {
    services: [{ code: "DEMO000044", label: "Mairie de Brunstadt", place: "", channels: ["desk"] }],
    title: "Un guichet ouvert le samedi",
    story: "Je travaille loin toute la semaine. J’ai pu faire ma carte d’identité un samedi matin, en dix minutes.",
    feeling: "positive",
    tags: ["positive", "", "", "", ""],
    token: randomBytes(32).toString("hex"),
    started_at: String(Date.now() - BEGUN_BEFORE),
    ...more,
  };
}

/** An address of a network that nobody else has, for servers started with `PSP_PROXIES: "1"`. */
export function someone() {
  return Array.from({ length: 4 }, () => randomInt(1, 255)).join(".");
}

/** Calls a function of the server as its own pages do. */
export function call(origin, name, body, from = someone()) {
  const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin", "x-forwarded-for": from };
  return fetch(`${origin}/api/${name}`, { method: "POST", headers, body: JSON.stringify(body) });
}

/** The mark of the build begins every answer. */
const MARK = 16;

/** The code of a receipt: its first text. Answers come in Postcard: the length of a text, then the text. */
export function codeOf(receipt) {
  const bytes = new Uint8Array(receipt).subarray(MARK);
  return new TextDecoder().decode(bytes.subarray(1, 1 + bytes[0]));
}

/** Sends an experience; the code of its receipt. */
export async function submit(origin, one = draft()) {
  const answer = await call(origin, "experiences/submit", { draft: one });
  if (!answer.ok) throw new Error(`not received: ${answer.status} ${await answer.text()}`);
  return codeOf(await answer.arrayBuffer());
}
