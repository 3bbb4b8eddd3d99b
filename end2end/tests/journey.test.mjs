// The whole loop, from the first word to "settled": told, read, published, answered, promised, done, confirmed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, MODES, open, visit } from "../support/browser.mjs";
import * as people from "../support/journeys.mjs";
import { none } from "../support/none.mjs";
import { startServer } from "../support/server.mjs";
import { draft, submit } from "../support/submit.mjs";

let server;
let browser;

before(async () => {
  server = await startServer({ prepare: people.addStaff });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

const RUNS = [...MODES.map((mode) => ["fr", mode]), ["en", "full"]];

for (const [lang, mode] of RUNS) {
  test(`share, moderate, answer, follow: ${lang}, ${mode}`, async () => {
    const words = people.LANGUAGES[lang];
    const title = `${people.STORY.title} (${lang}, ${mode})`;
    const contexts = await Promise.all([0, 1, 2, 3].map(() => open(browser, server.origin, { mode })));
    const [author, moderator, agent, reader] = await Promise.all(contexts.map((context) => context.newPage()));
    /** The public page, as anyone reads it now. */
    let address;
    const publicly = async (text) => {
      await visit(reader, address, mode);
      await reader.locator("main").getByText(text, { exact: false }).first().waitFor();
    };

    const code = await people.tell(author, mode, lang, { ...people.STORY, title });
    await people.signIn(moderator, mode, lang, "moderator");
    await people.publish(moderator, mode, lang, title);

    await people.follow(author, mode, lang, code);
    await author.locator("#line ~ ol").getByText(words.published).waitFor();
    address = await author.locator("#line ~ ol a").getAttribute("href");
    await publicly(words.awaited);
    assert.equal(await reader.locator("h1").innerText(), title);
    await reader.locator(".letter__text").first().getByText(people.MASKED).waitFor();
    assert.ok(!(await reader.content()).includes(people.PHONE), "the number was published");

    await people.signIn(agent, mode, lang, "agent");
    await people.answer(agent, mode, lang, title);
    await publicly(words.replied);
    await publicly(words.promised);
    await people.keepPromise(agent, mode, lang, title);
    await publicly(words.done);

    await people.follow(author, mode, lang, code);
    await people.confirm(author);
    await publicly(words.useful);
    await publicly(words.settled);

    for (const context of contexts) {
      none(context.problems, `${lang} ${mode}`);
      await context.close();
    }
  });
}

for (const mode of MODES) {
  test(`what its author withdraws is gone: ${mode}`, async () => {
    const title = `À retirer (${mode})`;
    const code = await submit(server.origin, draft({ title }));
    const context = await open(browser, server.origin, { mode });
    const page = await context.newPage();
    await people.signIn(page, mode, "fr", "moderator");
    await people.publish(page, mode, "fr", title);

    await people.follow(page, mode, "fr", code);
    const address = await page.locator("#line ~ ol a").getAttribute("href");
    assert.equal((await fetch(server.origin + address)).status, 200);
    await people.withdraw(page);
    await page.locator("#line ~ ol").getByText(people.LANGUAGES.fr.withdrawn).waitFor();
    none(context.problems, mode);

    const answer = await visit(page, address, mode);
    assert.equal(answer.status(), 410);
    assert.ok(!(await page.content()).includes(title), "the page of what was withdrawn still tells its title");
    await context.close();
  });
}
