// axe-core in the page. Everything it calls a violation is one: no rule is switched off.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The violations of the page as lines a person can act upon. */
export async function violations(page) {
  // `evaluate` runs whatever the content security policy of the page says of scripts.
  await page.evaluate(SOURCE);
  const run = (runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ["violations"] });
  const { violations: found } = await page.evaluate(run, RULES);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, html }) => `${id}: ${help}: ${target.join(" ")} ${html.slice(0, 160)}`),
  );
}
