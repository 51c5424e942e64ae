// Packs the hyphenation patterns of the npm package hyphen into one file for each language. Only data are read; the same package gives
// the same files.
//
//   node pack-hyphenation.mjs FOLDER LANGUAGE...
//
// A file (Brotli; integers little-endian):
//   "BKHY1"
//   u16 count  then the letters of the language as UTF-16: their codes are 1, 2, 3 ...; code 0 is the edge of a word
//   u16 count  then the levels of patterns: u8 length and as many bytes, the first of which stands before the pattern's first letter
//   u16 count  then the words that patterns get wrong: u8 length and codes; u8 count and the places where they may be divided
//   u32 offset of the root, from here on, then the nodes of the tree of patterns:
//     u16 number of the levels, from 1 (0: no pattern ends here)  u8 count  then the codes of the children, in order, and their offsets (u24)
// Branches that are alike are stored once.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const here = path.dirname(new URL(import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, "$1"));
const [folder, ...languages] = process.argv.slice(2);

fs.mkdirSync(folder, { recursive: true });
for (const language of languages)
  writeWhole(path.join(folder, `${language}.bin`), pack(require(path.join(here, "node_modules", "hyphen", "patterns", `${language}.js`))));

function pack([levels, tree, exceptions]) {
  const letters = [...lettersOf(tree, new Set(Object.keys(exceptions ?? {}).join("")))].filter(letter => letter !== ".").sort();
  const codes = new Map([[".", 0], ...letters.map((letter, index) => [letter, index + 1])]);
  const bytes = new Bytes();
  bytes.ascii("BKHY1").u16(letters.length);
  letters.forEach(letter => bytes.u16(letter.charCodeAt(0)));
  bytes.u16(levels.length);
  levels.forEach(level => bytes.u8(level.length).all(level));
  const words = Object.entries(exceptions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  bytes.u16(words.length);
  words.forEach(([word, places]) => bytes.u8(word.length).all([...word].map(letter => codes.get(letter))).u8(places.length).all(places.map((place, index) => place - index)));
  const nodes = new Bytes();
  const root = writeNode(tree, -1, codes, nodes, new Map());
  bytes.u32(root).all(nodes.values);
  return compress(Buffer.from(bytes.values));
}

// In the package the places of an exception count the hyphens before them. A node is an object of children, the number of its levels, or a pair of both.
function parts(node) {
  return typeof node === "number" ? [{}, node] : Array.isArray(node) ? node : [node, -1];
}

function lettersOf(node, found) {
  for (const [letter, child] of Object.entries(parts(node)[0])) {
    if (letter.length !== 1)
      throw new Error(`'${letter}' is not one letter.`);
    lettersOf(child, found.add(letter));
  }
  return found;
}

function writeNode(children, level, codes, nodes, known) {
  const entries = Object.entries(children)
    .map(([letter, child]) => [codes.get(letter), writeNode(...parts(child), codes, nodes, known)])
    .sort(([a], [b]) => a - b);
  const key = `${level};${entries.join(";")}`;
  if (!known.has(key)) {
    known.set(key, nodes.length);
    nodes.u16(level + 1).u8(entries.length).all(entries.map(([code]) => code));
    entries.forEach(([, offset]) => nodes.u24(offset));
  }
  return known.get(key);
}

function Bytes() {
  this.values = [];
  this.u8 = value => this.all([value]);
  this.u16 = value => this.all([value & 255, value >> 8]);
  this.u24 = value => this.all([value & 255, (value >> 8) & 255, value >> 16]);
  this.u32 = value => this.u24(value & 0xffffff).u8(value >>> 24);
  this.ascii = text => this.all([...text].map(letter => letter.charCodeAt(0)));
  this.all = values => {
    for (const value of values) {
      if (!(value >= 0 && value <= 255))
        throw new Error(`${value} is not a byte.`);
      this.values.push(value);
    }
    return this;
  };
  Object.defineProperty(this, "length", { get: () => this.values.length });
}

function compress(bytes) {
  return zlib.brotliCompressSync(bytes, {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

// A build that is stopped in between leaves no half of a file.
function writeWhole(file, bytes) {
  const partial = `${file}.${process.pid}`;
  fs.writeFileSync(partial, bytes);
  fs.renameSync(partial, file);
}
