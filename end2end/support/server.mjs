// A server of one's own for a test file: the built program on a free port, with a temporary database.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { once } from "node:events";

const target = process.env.CARGO_TARGET_DIR ?? "target";
export const PROGRAM = resolve(process.env.TEST_PROGRAM ?? join(target, "debug/public-service-plus"));
export const SITE = resolve(process.env.TEST_SITE ?? join(target, "site"));

export function freePort() {
  return new Promise((found, refused) => {
    const probe = createServer().on("error", refused).listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/**
 * Starts a server and waits until it is ready.
 * @param {{demo?: boolean, prepare?: (run: Function) => void, env?: object}} options
 *   demo: load the demo data first (by default); prepare: more to do before the server starts
 * @returns {{origin: string, database: string, run: Function, log: Function, pid: Function, kill: Function, restart: Function, stop: Function}}
 */
export async function startServer({ demo = true, prepare = () => {}, env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "psp-test-"));
  const database = `sqlite:${join(folder, "test.db")}`;
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const settings = {
    ...process.env, PSP_LISTEN: `127.0.0.1:${port}`, PSP_DATABASE_URL: database, PSP_PUBLIC_URL: origin,
    PSP_SITE: SITE, PSP_LOG: "warn", ...env,
  };
  /** Runs a subcommand on the same database; throws when it fails. */
  const run = (args, input = "") => execFileSync(PROGRAM, args, { env: settings, cwd: folder, input, encoding: "utf8" });
  let child;
  let printed = "";

  async function start() {
    child = spawn(PROGRAM, ["serve"], { env: settings, cwd: folder });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += text));
    for (let i = 0; i < 200; i++) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${origin}/healthz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error(`the server is not ready:\n${printed}`);
  }
  async function kill(signal = "SIGKILL") {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const over = once(child, "exit");
    child.kill(signal);
    await over;
  }
  async function stop() {
    const forced = setTimeout(() => kill("SIGKILL"), 5000);
    await kill("SIGTERM");
    clearTimeout(forced);
    rmSync(folder, { recursive: true, force: true });
  }

  if (demo) run(["demo"]);
  prepare(run);
  await start();
  return { origin, database, run, log: () => printed, pid: () => child.pid, kill, restart: start, stop };
}
