// Writes src/data/contract.ts: the shapes of what the node answers, as its contract says them.
// `npm run contract` makes it anew; a test fails when it is stale.
import { readFileSync } from "node:fs";
import { parse } from "yaml";

const CONTRACT = new URL(
  "../../node/src/main/resources/dev/witan/node/http/openapi.yaml",
  import.meta.url,
);

const HEAD = `// Made by contract.mjs from the node's contract; not to be edited by hand.\n`;

/** The text of the file. */
export function contractTypes() {
  const { schemas } = parse(readFileSync(CONTRACT, "utf8")).components;
  return HEAD + Object.entries(schemas).map(declaration).join("");
}

function declaration([name, schema]) {
  const words = schema.description ? `/** ${schema.description} */\n` : "";
  return schema.type === "object" && schema.properties
    ? `\n${words}export interface ${name} ${shape(schema, "")}\n`
    : `\n${words}export type ${name} = ${type(schema, "")};\n`;
}

function shape({ properties, required = [] }, indent) {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const words = schema.description ? `${inner}/** ${schema.description} */\n` : "";
    const mark = required.includes(name) ? "" : "?";
    return `${words}${inner}readonly ${name}${mark}: ${type(schema, inner)};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function type(schema, indent) {
  if (schema.$ref) return schema.$ref.slice("#/components/schemas/".length);
  if (schema.anyOf) return schema.anyOf.map((one) => type(one, indent)).join(" | ");
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.type)) {
    return schema.type.map((one) => type({ ...schema, type: one }, indent)).join(" | ");
  }
  switch (schema.type) {
    case "array":
      return `readonly ${grouped(type(schema.items, indent))}[]`;
    case "object":
      if (schema.properties) return shape(schema, indent);
      return schema.additionalProperties
        ? `Readonly<Record<string, ${type(schema.additionalProperties, indent)}>>`
        : "object";
    case "integer":
      return "number";
    default:
      return schema.type;
  }
}

function grouped(text) {
  return text.includes(" | ") ? `(${text})` : text;
}

if (process.argv[1]?.endsWith("contract.mjs")) process.stdout.write(contractTypes());
