// Puts the served folder together: public/ as it is, and pkg/ with the browser's halves and the styles.
//   node tools/site.mjs dev|release HALVES_FOLDER OUTPUT_FOLDER
//   node tools/site.mjs shrink HALVES_FOLDER HALF      that half ahead, while cargo builds the next
// Needs WASM_BINDGEN (the command), NPM (a folder with node_modules) and HALVES (their names) in the environment.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { dropLocations } from "./locations.mjs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const NAME = "public-service-plus";
const HALVES = process.env.HALVES.split(" ");
/** What the server calls the files of a half (src/platform/assets.rs). */
const served = (half) => (half === "stories" ? NAME : `${NAME}-${half}`);
// Browsers of 2022 and after: the last ones of Windows 7 and of phones still in use.
const BROWSERS = { chrome: 109 << 16, firefox: 115 << 16, safari: (15 << 16) | (6 << 8) };
const COMPRESSED = /\.(css|js|wasm|svg|html|txt|json|xml|webmanifest)$/;
// Without inlining: functions made from the same generic one stay alike, and compress a tenth better
// (docs/decisions/0013). The features are those of the browsers above, no more.
const WASM_OPT = ["-Oz", "-Oz", "--flexible-inline-max-function-size=0", "--always-inline-max-function-size=0",
  "--one-caller-inline-max-function-size=0", "--strip-debug", "--strip-producers", "--strip-target-features",
  "--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext",
  "--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue"];
// Views that hydrate while a lazy route loads: linked by the framework for every type, called by none
// of our pages, all of which hydrate at once.
// Not the functions named inside them: the linker folds those with their twins of the direct way.
const NEVER_CALLED = /(hydrate_async|hydrate_from_template)(::\{\{closure\}\})*::h[0-9a-f]{16}$/;

const [mode, halves, output] = process.argv.slice(2);
const release = mode !== "dev";
const build = release ? "release" : "dev";
const require = createRequire(join(resolve(process.env.NPM), "package.json"));
const { default: binaryen } = await import(require.resolve("binaryen"));

/** The folder of a half's built files, built unless those of the same input are there. */
function browserHalf(name, wasm) {
  const input = createHash("sha256").update(readFileSync(wasm)).update(WASM_OPT.join()).digest("hex");
  const cache = join(process.env.TARGET, "site-cache");
  const folder = join(cache, `${name}-${build}-${input.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  for (const old of existsSync(cache) ? readdirSync(cache) : []) {
    if (old.startsWith(`${name}-${build}-`)) rmSync(join(cache, old), { recursive: true });
  }
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  // Names are kept as they were linked until `shrink` has looked at them.
  execFileSync(process.env.WASM_BINDGEN, ["--target", "web", "--no-typescript", "--out-dir", partial,
    "--out-name", name, wasm], { stdio: "inherit" });
  const built = join(partial, `${name}.wasm`);
  renameSync(join(partial, `${name}_bg.wasm`), built);
  if (release) {
    shrink(built, join(partial, `${name}.js`));
    compress(partial);
  }
  renameSync(partial, folder);
  return folder;
}

const releaseHalf = (half) => browserHalf(served(half), join(halves, `${half}.wasm`));

function shrink(wasm, glue) {
  dropNeverCalled(wasm);
  execFileSync(join(process.env.NPM, "node_modules/.bin/wasm-opt"), [...WASM_OPT, wasm, "-o", wasm], { stdio: "inherit" });
  const optimised = readFileSync(wasm);
  if (dropLocations(optimised) === 0) throw new Error("no panic has a place: has its layout changed?");
  writeFileSync(wasm, optimised);
  const { transformSync } = require("esbuild");
  writeFileSync(glue, transformSync(readFileSync(glue, "utf8"), { minify: true, format: "esm" }).code);
}

/** Empties the functions that are linked but never called; wasm-opt then drops all that they alone needed. */
function dropNeverCalled(file) {
  const module = binaryen.readBinary(readFileSync(file));
  const on = binaryen.Features;
  module.setFeatures(on.MutableGlobals | on.NontrappingFPToInt | on.BulkMemory | on.BulkMemoryOpt | on.SignExt
    | on.ReferenceTypes | on.Multivalue | on.CallIndirectOverlong);
  binaryen.setDebugInfo(true);
  let dropped = 0;
  for (let at = 0; at < module.getNumFunctions(); at++) {
    const f = module.getFunctionByIndex(at);
    const { name, base } = binaryen.getFunctionInfo(f);
    if (base || !NEVER_CALLED.test(name)) continue;
    binaryen.Function.setBody(f, module.unreachable());
    dropped += 1;
  }
  // Fewer, and the framework has changed: look again at what it calls.
  if (dropped < 200) throw new Error(`only ${dropped} functions are called ${NEVER_CALLED}`);
  writeFileSync(file, module.emitBinary());
  module.dispose();
}

function styles() {
  const { bundle } = require("lightningcss");
  const { code, warnings } = bundle({ filename: "style/main.css", minify: release, targets: BROWSERS });
  for (const { message, loc } of warnings) console.warn(`style: ${loc.filename}:${loc.line}: ${message}`);
  if (code.includes("@import")) throw new Error("an @import is left in the built style sheet");
  return code;
}

function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile() || !COMPRESSED.test(entry.name) || existsSync(`${file}.br`)) continue;
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

if (mode === "shrink") {
  releaseHalf(output);
  process.exit();
}

// Beside the output, then swapped: a running server never sees half a site.
const next = `${output}.next`;
rmSync(next, { recursive: true, force: true });
mkdirSync(join(next, "pkg"), { recursive: true });
cpSync("public", next, { recursive: true });
if (release) {
  for (const half of HALVES) cpSync(releaseHalf(half), join(next, "pkg"), { recursive: true });
} else {
  // One half that has everything, under each name.
  const built = browserHalf(NAME, join(halves, "every.wasm"));
  for (const name of HALVES.map(served)) {
    for (const kind of ["js", "wasm"]) cpSync(join(built, `${NAME}.${kind}`), join(next, "pkg", `${name}.${kind}`));
  }
}
writeFileSync(join(next, "pkg", `${NAME}.css`), styles());
if (release) compress(next);
rmSync(output, { recursive: true, force: true });
renameSync(next, output);
