/** How long a browser may take to begin a download, in milliseconds. */
const BEGUN_MS = 60_000;

/** Lets the browser save a text that this page has made; nothing of it leaves the device. */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), BEGUN_MS);
}

/** Rows as CSV (RFC 4180), with a mark at the start by which spreadsheets know that it is UTF-8. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

/** A text that begins like a formula would be run by a spreadsheet, so it gets an apostrophe. */
function field(value: string | number): string {
  const text = String(value);
  const isNumber = /^-?[0-9]+(\.[0-9]+)?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
