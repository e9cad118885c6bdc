// Serves the page while it is written: `node dev.mjs [http://127.0.0.1:8080] [PORT]` bundles it, serves
// it as the node does, and hands everything else on to a node that runs. Reload bundles anew.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "../target/classes/dev/witan/webui/page");
const node = new URL(process.argv[2] ?? "http://127.0.0.1:8080");
const port = Number(process.argv[3] ?? 8099);

createServer((question, answer) => {
  const { pathname } = new URL(question.url, "http://localhost");
  if (/^\/(v1|api)(\/|$)/.test(pathname)) {
    handOn(question, answer);
  } else if (pathname.startsWith("/assets/")) {
    answer.setHeader("content-type", "text/javascript");
    answer.end(readFileSync(join(out, pathname)));
  } else {
    document(pathname, answer);
  }
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port} with ${node.href}`));

function document(pathname, answer) {
  if (process.env.WITAN_DEV_KEEP !== "yes") {
    execFileSync("node", ["bundle.mjs"], { cwd: here, stdio: "inherit" });
  }
  const { policy, routes } = JSON.parse(readFileSync(join(out, "page.json"), "utf8"));
  const route = routes.find(({ path }) =>
    new RegExp(`^${path.replace("{id}", "[^/]+")}$`).test(pathname),
  );
  answer.statusCode = route ? 200 : 404;
  answer.setHeader("content-type", "text/html; charset=utf-8");
  answer.setHeader("content-security-policy", policy);
  const shell = readFileSync(join(out, "shell.html"), "utf8");
  answer.end(
    shell.replaceAll("{{title}}", route?.title ?? "Nothing here").replaceAll("{{body}}", "Witan"),
  );
}

function handOn(question, answer) {
  const { method, headers, url } = question;
  const onward = request(new URL(url, node), { method, headers: { ...headers, host: node.host } });
  onward.on("response", (response) => {
    answer.writeHead(response.statusCode, response.headers);
    response.pipe(answer);
  });
  onward.on("error", () => answer.writeHead(502).end());
  answer.on("close", () => onward.destroy());
  question.pipe(onward);
}
