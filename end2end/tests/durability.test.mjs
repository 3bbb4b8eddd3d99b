// The machine stops in the middle of everything: what was acknowledged is kept.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startServer } from "../support/server.mjs";
import { call, codeOf, draft } from "../support/submit.mjs";

// A thousand through the program as it ships; fewer through the one built for development.
const SUBMISSIONS = Number(process.env.SUBMISSIONS ?? 1000);
const AT_ONCE = 16;
// Killed when this share is acknowledged: others are on their way, in every state.
const KILLED_AT = 0.6;
let server;

before(async () => {
  server = await startServer({ env: { PSP_PROXIES: "1" } });
});
after(() => server?.stop());

/** Runs `job` for each of `list`, so many at once. */
async function each(list, job) {
  const left = [...list];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (left.length > 0) await job(left.shift());
  }));
}

test(`kill -9 during ${SUBMISSIONS} submissions loses no receipt`, async (t) => {
  const receipts = new Map();
  const refused = [];
  let killed;
  const started = Date.now();
  await each(Array(SUBMISSIONS).keys(), async (at) => {
    if (killed) return;
    const title = `Envoi ${at} de mille`;
    try {
      const answer = await call(server.origin, "experiences/submit", { draft: draft({ title }) });
      const body = await answer.arrayBuffer();
      if (answer.ok) receipts.set(codeOf(body), title);
      else refused.push(`${answer.status}`);
    } catch (error) {
      // Cut off by the kill: nothing was acknowledged.
      if (!killed) throw error;
    }
    if (receipts.size >= SUBMISSIONS * KILLED_AT) killed ??= server.kill("SIGKILL");
  });
  await killed;
  assert.deepEqual(refused, []);
  t.diagnostic(`${receipts.size} acknowledged in ${Date.now() - started} ms`);

  await server.restart();
  const lost = [];
  await each(receipts, async ([code, title]) => {
    const answer = await call(server.origin, "experiences/follow", { code });
    const found = answer.ok && (await answer.text()).includes(title);
    if (!found) lost.push(`${code}: ${title}: ${answer.status}`);
  });
  assert.deepEqual(lost, []);
});
