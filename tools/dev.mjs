// Serves while you work: on save, rebuilds what changed, restarts the server and reloads the page.
// The browser talks to this program, which passes everything on to the server behind it and adds one
// script to each page. The server needs no word of it, and its content security policy holds.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import http from "node:http";
import { once } from "node:events";

const [program] = process.argv.slice(2);
const [host, port] = (process.env.PSP_LISTEN ?? "127.0.0.1:3000").split(":");
const behind = Number(port) + 1;
const pages = new Set();
let server;
let ready = Promise.resolve();
let changed = new Set();
let building = false;

const SCRIPT = `new EventSource("/_dev/events").onmessage = (event) => {
  const sheet = document.querySelector('link[rel="stylesheet"]');
  if (event.data === "style" && sheet) sheet.href = sheet.href.split("?")[0] + "?" + Date.now();
  else location.reload();
};`;

function start() {
  const env = { ...process.env, PSP_LISTEN: `${host}:${behind}`, PSP_PUBLIC_URL: `http://${host}:${port}` };
  server = spawn(program, ["serve"], { env, stdio: "inherit" });
}

async function stop() {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const over = once(server, "exit");
  server.kill("SIGTERM");
  const slow = setTimeout(() => server.kill("SIGKILL"), 3000);
  await over;
  clearTimeout(slow);
}

async function untilReady() {
  for (let i = 0; i < 300; i++) {
    const answer = await fetch(`http://${host}:${behind}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 100));
  }
}

function run(command, args) {
  return new Promise((done) => spawn(command, args, { stdio: "inherit" }).on("exit", (code) => done(code === 0)));
}

async function rebuild() {
  if (building || changed.size === 0) return;
  building = true;
  const files = changed;
  changed = new Set();
  // Styles alone: no Rust to build, nothing to restart.
  const onlyStyle = [...files].every((file) => file.endsWith(".css"));
  const built = await run("bash", ["tools/build.sh", onlyStyle ? "site" : "dev"]);
  if (built && !onlyStyle) {
    await stop();
    start();
    ready = untilReady();
    await ready;
  }
  if (built) for (const page of pages) page.write(`data: ${onlyStyle ? "style" : "all"}\n\n`);
  console.log(built ? "==> up to date" : "!!! not built: the site stays as it was");
  building = false;
  soon();
}

let timer;
function soon() {
  clearTimeout(timer);
  timer = setTimeout(rebuild, 150);
}

function pass(request, response) {
  const headers = { ...request.headers, "accept-encoding": "identity" };
  const options = { host, port: behind, path: request.url, method: request.method, headers };
  const onward = http.request(options, (answer) => {
    const html = (answer.headers["content-type"] ?? "").startsWith("text/html");
    // Built files are served "for ever" by their version, which a new style sheet alone does not change.
    if (request.url.startsWith("/pkg/")) answer.headers["cache-control"] = "no-store";
    if (!html) {
      response.writeHead(answer.statusCode, answer.headers);
      return void answer.pipe(response);
    }
    const chunks = [];
    answer.on("data", (chunk) => chunks.push(chunk)).on("end", () => {
      const body = Buffer.concat(chunks).toString().replace("</head>", '<script src="/_dev/reload.js"></script></head>');
      const kept = { ...answer.headers, "content-length": Buffer.byteLength(body) };
      delete kept["transfer-encoding"];
      response.writeHead(answer.statusCode, kept).end(request.method === "HEAD" ? undefined : body);
    });
  });
  onward.on("error", () => response.writeHead(502, { "content-type": "text/plain" }).end("The server is down: see the terminal."));
  request.pipe(onward);
}

http.createServer(async (request, response) => {
  if (request.url === "/_dev/reload.js") {
    return response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-store" }).end(SCRIPT);
  }
  if (request.url === "/_dev/events") {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    pages.add(response);
    return request.on("close", () => pages.delete(response));
  }
  await ready;
  pass(request, response);
}).listen(Number(port), host, () => console.log(`==> http://${host}:${port} (reloads on save; Ctrl+C stops)`));

for (const place of ["src", "style", "public", "migrations", "Cargo.toml"]) {
  watch(place, { recursive: true }, (_, file) => {
    changed.add(file ?? place);
    soon();
  });
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    await stop();
    process.exit(0);
  });
}
start();
ready = untilReady();
