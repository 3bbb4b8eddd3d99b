// Puts the served folder together: public/ as it is, and pkg/ with the browser's half and the styles.
//   node tools/site.mjs dev|release WASM_FILE OUTPUT_FOLDER
// Needs WASM_BINDGEN (the command) and NPM (a folder with node_modules) in the environment.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const NAME = "public-service-plus";
// Browsers of 2022 and after: the last ones of Windows 7 and of phones still in use.
const BROWSERS = { chrome: 109 << 16, firefox: 115 << 16, safari: (15 << 16) | (6 << 8) };
const COMPRESSED = /\.(css|js|wasm|svg|html|txt|json|xml|webmanifest)$/;
const WASM_OPT = ["-Oz", "--strip-debug", "--strip-producers", "--strip-target-features",
  "--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext",
  "--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue"];

const [mode, wasm, output] = process.argv.slice(2);
const release = mode === "release";
const require = createRequire(join(resolve(process.env.NPM), "package.json"));

/** Builds into `folder` unless a build of the same input is there. */
function browserHalf(cache) {
  const input = createHash("sha256").update(readFileSync(wasm)).update(WASM_OPT.join()).digest("hex");
  const folder = join(cache, `${mode}-${input.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  for (const old of existsSync(cache) ? readdirSync(cache) : []) {
    if (old.startsWith(mode)) rmSync(join(cache, old), { recursive: true });
  }
  const partial = `${folder}.partial`;
  mkdirSync(partial, { recursive: true });
  execFileSync(process.env.WASM_BINDGEN, ["--target", "web", "--no-typescript", "--out-dir", partial,
    "--out-name", NAME, ...(release ? ["--remove-name-section", "--remove-producers-section"] : []), wasm],
  { stdio: "inherit" });
  const built = join(partial, `${NAME}.wasm`);
  renameSync(join(partial, `${NAME}_bg.wasm`), built);
  if (release) {
    const tool = join(process.env.NPM, "node_modules/.bin/wasm-opt");
    execFileSync(tool, [...WASM_OPT, built, "-o", built], { stdio: "inherit" });
    const glue = join(partial, `${NAME}.js`);
    const { transformSync } = require("esbuild");
    writeFileSync(glue, transformSync(readFileSync(glue, "utf8"), { minify: true, format: "esm" }).code);
  }
  renameSync(partial, folder);
  return folder;
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
    if (!entry.isFile() || !COMPRESSED.test(entry.name)) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

// Beside the output, then swapped: a running server never sees half a site.
const next = `${output}.next`;
rmSync(next, { recursive: true, force: true });
mkdirSync(join(next, "pkg"), { recursive: true });
cpSync("public", next, { recursive: true });
cpSync(browserHalf(join(process.env.TARGET, "site-cache")), join(next, "pkg"), { recursive: true });
writeFileSync(join(next, "pkg", `${NAME}.css`), styles());
if (release) compress(next);
rmSync(output, { recursive: true, force: true });
renameSync(next, output);
