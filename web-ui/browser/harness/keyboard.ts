import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";

/** A page with more stops than that has lost its reader. */
const STOPS_MAX = 150;

/** Somebody who has no pointer: goes from stop to stop, and types where the focus is. */
export class Keyboard {
  private constructor(readonly page: Page) {}

  /** A tab for them; whoever presses a pointer in this context is found by its watch. */
  static async in(context: BrowserContext): Promise<Keyboard> {
    await context.addInitScript(() =>
      addEventListener("pointerdown", () => console.error("a pointer was pressed"), true),
    );
    return new Keyboard(await context.newPage());
  }

  /** Presses Tab until this has the focus. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeEnabled();
    for (let stop = 0; stop < STOPS_MAX; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  /** Goes there, and presses this key. */
  async press(target: Locator, key = "Enter"): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  /** Goes to a field, and types this in the place of what stands there. */
  async type(label: string, text: string): Promise<void> {
    await this.to(this.page.getByRole("textbox", { name: label, exact: true }));
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.type(text);
  }

  /** Goes to a password, which has no role, and types it. */
  async typeSecret(label: string, text: string): Promise<void> {
    await this.to(this.page.getByLabel(label, { exact: true }));
    await this.page.keyboard.type(text);
  }

  /** Reads the sheet to its end, and signs. */
  async sign(button: Locator): Promise<void> {
    await this.press(button);
    await expect(this.page.locator("dialog h2")).toBeFocused();
    await this.press(this.page.getByRole("button", { name: "Sign and send" }));
    await expect(this.page.getByRole("dialog")).toHaveCount(0);
  }
}
