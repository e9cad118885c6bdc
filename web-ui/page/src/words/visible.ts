/** Characters that turn the direction of what follows, and so can make a text look like another one. */
const TURNERS = /[\u202a-\u202e\u2066-\u2069]/g;

/** What an author wrote, with the characters that would turn its direction shown by their numbers. */
export function visible(text: string): string {
  return text.replace(TURNERS, (turner) => `⟨U+${turner.charCodeAt(0).toString(16).toUpperCase()}⟩`);
}
