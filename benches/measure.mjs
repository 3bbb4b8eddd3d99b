// What the benches share: latencies, throughput, memory, and the import of a file.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import http from "node:http";
import { PROGRAM } from "../end2end/support/server.mjs";

const REQUESTS = 600;
const WARM_UP = 60;
const hasWrk = (() => {
  try {
    execFileSync("wrk", ["-v"], { stdio: "ignore" });
    return true;
  } catch (error) {
    return error.code !== "ENOENT";
  }
})();

export const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** One request on a kept connection, for an address or a call `{ path, body }`: milliseconds until the last byte. */
function time(origin, asked) {
  const { path, body } = typeof asked === "string" ? { path: asked } : asked;
  const headers = { "accept-encoding": "gzip, br" };
  if (body) {
    Object.assign(headers, {
      accept: "application/x-postcard", "content-type": "application/json", "content-length": Buffer.byteLength(body),
      origin, "sec-fetch-site": "same-origin",
    });
  }
  return new Promise((done, refused) => {
    const start = process.hrtime.bigint();
    const request = http.request(origin + path, { agent, headers, method: body ? "POST" : "GET" }, (answer) => {
      if (answer.statusCode !== 200) refused(new Error(`${answer.statusCode} ${path}`));
      answer.resume().on("end", () => done(Number(process.hrtime.bigint() - start) / 1e6));
    });
    request.on("error", refused).end(body);
  });
}

/** Quantiles in milliseconds of many requests, the i-th of what `at(i)` says. */
export async function latencies(origin, at) {
  const all = [];
  for (let i = 0; i < WARM_UP; i++) await time(origin, at(i));
  for (let i = 0; i < REQUESTS; i++) all.push(await time(origin, at(WARM_UP + i)));
  all.sort((a, b) => a - b);
  const quantile = (q) => all[Math.min(all.length - 1, Math.floor(all.length * q))];
  return { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
}

/** Requests per second with 32 connections. */
export function rate(origin, path) {
  if (!hasWrk) return NaN;
  const out = execFileSync("wrk", ["-t1", "-c32", "-d5s", "-H", "Accept-Encoding: gzip, br", origin + path], { encoding: "utf8" });
  if (/Non-2xx/.test(out)) throw new Error(`${path}:\n${out}`);
  return Number(out.match(/Requests\/sec:\s+([\d.]+)/)[1]);
}

/** Resident memory of a process in MB, now and at its highest. */
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const mb = (key) => Number(status.match(new RegExp(`${key}:\\s+(\\d+)`))[1]) / 1024;
  return { now: mb("VmRSS"), highest: mb("VmHWM") };
}

/** Runs `import` with these arguments: seconds, and the most memory in MB. The server is stopped meanwhile. */
export async function importFile(args, database) {
  const started = process.hrtime.bigint();
  const env = { ...process.env, PSP_DATABASE_URL: database, PSP_LOG: "warn" };
  const child = spawn(PROGRAM, ["import", ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += text));
  let highest = 0;
  const look = setInterval(() => {
    try {
      highest = Math.max(highest, memory(child.pid).highest);
    } catch {
      // It has just ended.
    }
  }, 50);
  const code = await new Promise((done) => child.on("exit", done));
  clearInterval(look);
  // 4: done, some rows refused.
  if (code !== 0 && code !== 4) throw new Error(`import ${args[0]}: exit ${code}\n${printed}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, highest };
}
