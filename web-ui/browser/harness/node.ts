import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

import { JAR } from "./places.ts";

/** As the launcher starts it. */
const JVM = ["-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto", "-Xlog:disable", "-Dfile.encoding=UTF-8"];

/** Nobody here asks too often: tests ask as many people would, from one address. */
const SERVE = ["serve", "--limit-requests", "0", "--limit-commands", "0"];

/** Playing the demonstration takes a while on a small machine. */
const START_MS = 300_000;
const STOP_MS = 30_000;

/** Ends the node when whoever started it is gone, however that went. */
const WATCHED = '(cat <&3; kill $$) >/dev/null 2>&1 & exec "$0" "$@"';

/** A node of the packed jar that serves on a port of its own. */
export class WitanNode {
  private constructor(
    private readonly process: ChildProcess,
    private readonly said: string[],
    /** Where it serves, without a slash at the end. */
    readonly url: string,
  ) {}

  /** Starts one; these arguments come behind those that every node gets. */
  static async start(...options: string[]): Promise<WitanNode> {
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin/java") : "java";
    const bind = options.includes("--bind") ? [] : ["--bind", "127.0.0.1:0"];
    const child = spawn("bash", ["-c", WATCHED, java, ...JVM, "-jar", JAR, ...SERVE, ...bind, ...options], {
      stdio: ["ignore", "ignore", "pipe", "pipe"],
    });
    const said: string[] = [];
    const url = await new Promise<string>((resolve, reject) => {
      const fail = (why: string): void => reject(new Error(`${why}: ${said.join("\n")}`));
      const timer = setTimeout(() => fail("the node does not start"), START_MS);
      child.once("exit", (code) => fail(`the node ended with ${code}`));
      createInterface({ input: child.stderr as Readable }).on("line", (line) => {
        said.push(line);
        const at = / at (https?:\S+)$/.exec(line);
        if (at) {
          clearTimeout(timer);
          resolve(at[1]!);
        }
      });
    });
    return new WitanNode(child, said, url);
  }

  /** The word of its link, with which a body may be founded; it comes a moment behind the address. */
  async setupWord(): Promise<string> {
    for (let wait = 0; wait < 100; wait++) {
      const found = /\/setup#t=([\w-]+)/.exec(this.said.join("\n"));
      if (found) return found[1]!;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no link in: ${this.said.join("\n")}`);
  }

  /** Ends it as an operator does, and then by force. */
  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const ended = once(this.process, "exit");
      this.process.kill("SIGTERM");
      const force = setTimeout(() => this.process.kill("SIGKILL"), STOP_MS);
      await ended;
      clearTimeout(force);
    }
    this.process.stdio.forEach((stream) => stream?.destroy());
  }
}

/** A folder for a node's data, and how it is thrown away. */
export function dataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "witan-browser-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
