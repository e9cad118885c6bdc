import { csv } from "./save.js";

/**
 * Rows of the node's as CSV. Fields in fields become columns with a dot in their names, lists stay
 * JSON, and amounts the micro-units that they are.
 */
export function csvOf(rows: readonly object[]): string {
  const flat = rows.map((row) => flattened(row));
  const names = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  return csv([names, ...flat.map((row) => names.map((name) => row.get(name) ?? ""))]);
}

function flattened(row: object, before = "", into = new Map<string, string>()): Map<string, string> {
  for (const [name, value] of Object.entries(row) as [string, unknown][]) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      flattened(value, `${before}${name}.`, into);
    } else {
      into.set(before + name, textOf(value));
    }
  }
  return into;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) {
    return "";
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
