// html-validate with our rules (.htmlvalidate.json): a page the browser would have to repair breaks hydration.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const file = join(dirname(fileURLToPath(import.meta.url)), "../.htmlvalidate.json");
const validator = new HtmlValidate(new StaticConfigLoader(JSON.parse(readFileSync(file, "utf8"))));

/** The faults of a page's HTML as lines. */
export async function faults(html) {
  // Leptos marks its places with `<!>`, which browsers read as an empty comment and the validator does not;
  // nor does it know that the <title> of a drawing, unlike the document's, may hold comments.
  const known = html.replace(/<svg\b[\s\S]*?<\/svg>/g, (drawing) => drawing.replaceAll("<!>", "")).replaceAll("<!>", "<!---->");
  const { results } = await validator.validateString(known);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`));
}
