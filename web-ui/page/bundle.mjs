// Makes the page's files in ../target/classes, from where the node serves them:
//
//   dev/witan/webui/page/page.json   the build's name, the policy, the routes, the files
//   dev/witan/webui/page/shell.html  the document of every route
//   dev/witan/webui/page/assets/...  scripts, each also as .br and .gz
//
// The same sources always give the same bytes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../target/classes/dev/witan/webui/page");

/** Code that runs beside the page; the page learns its address when it is bundled. */
const WORKERS = { WITAN_AUDIT_WORKER: "audit/worker.ts", WITAN_GRAPH_WORKER: "graph/worker.ts" };

const shared = {
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  write: false,
  charset: "utf8",
  legalComments: "none",
  absWorkingDir: here,
  logLevel: "warning",
};

const workers = await bundled({
  ...shared,
  entryPoints: Object.values(WORKERS).map((path) => `src/pages/${path}`),
  outdir: "/assets",
  outbase: "src/pages",
  entryNames: "[dir]-[name]-[hash]",
});
const style = (await bundled({ ...shared, entryPoints: ["src/style/style.css"], outdir: "/" }))[0].text;
const scripts = await bundled({
  ...shared,
  splitting: true,
  entryPoints: ["src/main.tsx"],
  outdir: "/assets",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  jsx: "automatic",
  jsxImportSource: "preact",
  metafile: true,
  define: addresses(),
});

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "assets"), { recursive: true });
const assets = [...scripts, ...workers];
const build = digest(style + assets.map(({ path, hash }) => path + hash).join()).slice(0, 16);
for (const { path, contents } of assets) {
  const name = join(out, "assets", basename(path));
  writeFileSync(name, contents);
  writeFileSync(`${name}.gz`, gzipSync(contents, { level: 9 }));
  writeFileSync(
    `${name}.br`,
    brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );
}
writeFileSync(join(out, "shell.html"), shell());
writeFileSync(join(out, "page.json"), JSON.stringify(description(), null, 2));

function description() {
  return {
    build,
    policy: [
      "default-src 'self'",
      `style-src 'self' 'sha256-${digest(style, "base64")}'`,
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types witan",
    ].join("; "),
    routes: JSON.parse(readFileSync(join(here, "routes.json"), "utf8")).map(({ path, title }) => ({
      path,
      title,
    })),
    files: assets.map(({ path }) => ({
      path: `/assets/${basename(path)}`,
      type: "text/javascript; charset=utf-8",
    })),
  };
}

/** The document of every route; what the first script imports is asked for at once. */
function shell() {
  const main = scripts.find(({ path }) => /\/main-[A-Z0-9]+\.js$/.test(path));
  const preloads = importsOf(main)
    .map((path) => `<link rel="modulepreload" href="${path}">`)
    .join("\n");
  return readFileSync(join(here, "src/shell.html"), "utf8")
    .replace("/*style*/", () => style)
    .replace("<!--preloads-->", () => preloads)
    .replace("BUILD", build)
    .replace("MAIN", address(main));
}

function importsOf({ path }) {
  const outputs = scripts.metafile.outputs;
  const key = Object.keys(outputs).find((name) => basename(name) === basename(path));
  return outputs[key].imports
    .filter(({ kind }) => kind === "import-statement")
    .map((found) => `/assets/${basename(found.path)}`);
}

function addresses() {
  const values = Object.entries(WORKERS).map(([word, path]) => {
    const start = path.replace("/", "-").replace(".ts", "-");
    const worker = workers.find((file) => basename(file.path).startsWith(start));
    return [word, JSON.stringify(address(worker))];
  });
  return Object.fromEntries(values);
}

function address({ path }) {
  return `/assets/${basename(path)}`;
}

async function bundled(options) {
  const result = await esbuild.build(options);
  return Object.assign(result.outputFiles, { metafile: result.metafile });
}

function digest(text, encoding = "hex") {
  return createHash("sha256").update(text).digest(encoding);
}
