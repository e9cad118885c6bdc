import type { BrowserContext, Locator, Page } from "@playwright/test";

import { canonical, fromBase64, type Json } from "../../client/src/index.ts";
import { expect } from "./fixtures.ts";

/** What stood on a sheet when its bytes were handed in. */
interface Seen {
  readonly sentence: string;
  readonly bytes: string;
}

interface Payload {
  readonly type: string;
  readonly actor?: string;
  readonly body: Json;
}

/**
 * Watches every sheet of a browser: what stands in the journal must be the very bytes that the sheet
 * showed, and its sentence the one that the node itself has for them (check 16).
 */
export class Sheets {
  private readonly seen: Seen[] = [];

  static async over(context: BrowserContext): Promise<Sheets> {
    const sheets = new Sheets();
    await context.exposeBinding("witanHandedIn", (_, seen: Seen) => sheets.seen.push(seen));
    await context.addInitScript(() => {
      const before = window.fetch;
      window.fetch = (input, init) => {
        if (String(input).endsWith("/v1/commands")) {
          (window as unknown as { witanHandedIn: (seen: Seen) => void }).witanHandedIn({
            sentence: document.querySelector("dialog .sentence")!.textContent,
            bytes: document.querySelector("dialog .bytes")!.textContent,
          });
        }
        return before(input, init);
      };
    });
    return sheets;
  }

  /** Holds all that was shown against the node at this address, and gives the types of the commands, each once. */
  async checked(url: string): Promise<string[]> {
    const recorded = await commandsOf(url);
    const types = new Set<string>();
    for (const { sentence, bytes } of this.seen) {
      const [domain, text] = [bytes.slice(0, bytes.indexOf("\n")), bytes.slice(bytes.indexOf("\n") + 1)];
      expect(domain).toBe("witan-command-v1");
      expect(recorded, `recorded as it was shown: ${text}`).toContain(text);
      const { type, actor, body } = JSON.parse(text) as Payload;
      const response = await fetch(`${url}/v1/commands/preview`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ type, actor, body }),
      });
      const told = (await response.json()) as { sentence?: string };
      expect(sentence, `${type}: the sentence of the sheet`).toBe(told.sentence);
      types.add(type);
    }
    return [...types].sort();
  }
}

/** The payloads of all commands in a journal, as they were signed. */
async function commandsOf(url: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (let after = 0; ; ) {
    const answer = await fetch(`${url}/v1/journal?after=${after}&limit=500`);
    const { data } = (await answer.json()) as { data: { position: number; command: string | null }[] };
    if (data.length === 0) return found;
    for (const { command } of data) {
      if (command === null) continue;
      const { payload } = JSON.parse(new TextDecoder().decode(fromBase64(command)!)) as { payload: Json };
      found.add(canonical(payload));
    }
    after = data.at(-1)!.position;
  }
}

/** Opens the sheet by this button, signs, waits for the receipt, and gives the entry's number. */
export async function sign(page: Page, button: Locator): Promise<number> {
  await button.click();
  const link = page.locator(".toast a");
  const before = (await link.count()) === 0 ? null : await link.getAttribute("href");
  await page.getByRole("button", { name: "Sign and send" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(link).not.toHaveAttribute("href", before ?? "none");
  return Number(/\d+$/.exec((await link.getAttribute("href"))!)![0]);
}
