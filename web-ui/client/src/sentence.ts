import { canonical, isObject, type Json, type JsonObject } from "./canonical.js";
import type { CommandType } from "./catalogue.js";
import { formatted } from "./formats.js";
import { bad, good, type Read } from "./read.js";
import file from "../sentences.json" with { type: "json" };

/** What ids are called here. Names come from whoever was asked, so the ids stand beside them. */
export interface Names {
  /** The handle of a member, by its id. */
  readonly member?: (id: string) => string | undefined;
  /** The title of a post, by its id. */
  readonly post?: (id: string) => string | undefined;
  /** The title of a pool, offer, request or proposal, by its id. */
  readonly thing?: (id: string) => string | undefined;
}

/** What can be consented to. */
export type ConsentKind = keyof typeof file.consents;

/** A part of a template; docs/client.md says what each means. */
type Part = string | When | Each | Entries;

interface When {
  readonly when: string;
  readonly is?: Json;
  readonly below?: number;
  readonly say: readonly Part[];
  readonly else?: readonly Part[];
}

interface Each {
  readonly each: string;
  readonly say: readonly Part[];
  readonly between: string;
}

interface Entries {
  readonly entries: string;
  readonly say: readonly Part[];
  readonly between: string;
}

const FORMAT_OF_PARAMETERS: Readonly<Record<string, string>> = file.parameters;

/**
 * What a command does, in one sentence or a few, for the person who signs it.
 *
 * @param body as `readBody` gives it
 */
export function sentenceOf(type: CommandType, body: Json, names: Names = {}): Read<string> {
  const templates: Readonly<Record<string, unknown>> = file.commands;
  const template = Object.hasOwn(templates, type)
    ? (templates[type] as readonly Part[])
    : undefined;
  return template === undefined || !isObject(body)
    ? bad("malformed", "/payload/type", `there is no sentence for "${type}"`)
    : good(said(template, body, names));
}

/** What somebody consents to by a countersignature. */
export function consentSentence(kind: ConsentKind, facts: JsonObject, names: Names = {}): string {
  return said(file.consents[kind] as readonly Part[], facts, names);
}

function said(parts: readonly Part[], fields: JsonObject, names: Names): string {
  return parts.map((part) => saidPart(part, fields, names)).join("");
}

function saidPart(part: Part, fields: JsonObject, names: Names): string {
  if (typeof part === "string") {
    return filled(part, fields, names);
  }
  if ("when" in part) {
    return said(isTrue(part, fields) ? part.say : (part.else ?? []), fields, names);
  }
  const items = "each" in part ? itemsOf(part.each, fields) : entriesOf(part.entries, fields);
  return items.map((item) => said(part.say, item, names)).join(part.between);
}

/** Puts values where `{field:format}` stands. */
function filled(text: string, fields: JsonObject, names: Names): string {
  return text.replace(/\{([\w.]+):(\w+)\}/g, (_, path: string, format: string) => {
    const value = at(path, fields);
    if (value === undefined || value === null) {
      throw new Error(`the template asks for "${path}", which is not there`);
    }
    return formatted(format === "parameter" ? formatOfParameter(fields) : format, value, names);
  });
}

function isTrue(part: When, fields: JsonObject): boolean {
  const value = at(part.when, fields);
  if (part.is !== undefined) {
    return value !== undefined && canonical(value) === canonical(part.is);
  }
  return part.below === undefined
    ? isThere(value)
    : typeof value === "number" && value < part.below;
}

/** Neither absent nor empty. */
function isThere(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false || value === "") {
    return false;
  }
  return typeof value !== "object" || Object.keys(value).length > 0;
}

/** The items of a list, by their own fields; a text is the field `item`. */
function itemsOf(path: string, fields: JsonObject): readonly JsonObject[] {
  const items = at(path, fields) ?? [];
  return (items as readonly Json[]).map((item) => (isObject(item) ? item : { item }));
}

/** The entries of an object in the order of their names, each with `name` and `value`. */
function entriesOf(path: string, fields: JsonObject): readonly JsonObject[] {
  const object = (at(path, fields) ?? {}) as JsonObject;
  return Object.keys(object)
    .sort()
    .map((name) => ({ name, value: object[name]! }));
}

function formatOfParameter(entry: JsonObject): string {
  const name = entry.name as string;
  return name.startsWith("artifact.") ? "post" : (FORMAT_OF_PARAMETERS[name] ?? "count");
}

function at(path: string, fields: JsonObject): Json | undefined {
  let value: Json | undefined = fields;
  for (const name of path.split(".")) {
    value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}
