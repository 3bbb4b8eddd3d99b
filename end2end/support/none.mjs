// One assertion with a message one can read: this list is empty.
import assert from "node:assert/strict";

const SHOWN = 60;

/** Fails with the first lines of `found` unless it is empty. */
export function none(found, where = "") {
  if (found.length === 0) return;
  const more = found.length > SHOWN ? `\n… and ${found.length - SHOWN} more` : "";
  assert.fail(`${found.length} found ${where}\n${found.slice(0, SHOWN).join("\n")}${more}`);
}
