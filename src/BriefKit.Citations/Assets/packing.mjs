// The form in which styles and locales are embedded in BriefKit.Citations; what is packed is up to the scripts that import this.
//
// The file (integers little-endian):
//   "BKCSL3"  u16 count of sections  then for each section: u32 length packed, u32 length unpacked  then the sections, each Brotli.
//   section 0  the notices of licence, UTF-8
//   section 1  all strings of the styles' trees, the most frequent first: count, then each as length and UTF-8
//   section 2  the styles by id: count, then each: id (string), section, offset, offset of its description in section 4
//   section 3  the locales by tag: count, then each: tag (string), section, offset
//   section 4  what the styles are: title, address, citation format, fields, default locale (strings)
//   section 5  all strings of the locales' trees, like section 1: the two have little in common
//   section 6+ trees, one behind the other: name, count of attributes, (key, value) ..., 2 * count of children + has text, [text], children
// All numbers inside sections are LEB128; names, keys, values and texts are indexes into section 1 or 5.
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";

// A block is small enough to be unpacked for one style.
const blockLength = 32 * 1024;

export function StringTable(trees) {
  const counts = new Map();
  const add = text => counts.set(text, (counts.get(text) ?? 0) + 1);
  const count = tree => {
    add(tree.n);
    Object.entries(tree.a ?? {}).forEach(([key, value]) => { add(key); add(value); });
    const text = textOf(tree);
    if (text !== "")
      add(text);
    elementsOf(tree).forEach(count);
  };
  trees.forEach(count);
  const order = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || compare(a, b));
  const ids = new Map(order.map((text, id) => [text, id]));
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
  this.length = () => bytes.length;
  this.toBuffer = () => Buffer.from(bytes);
}

function textOf(tree) {
  return (tree.c ?? []).filter(child => typeof child === "string").join("");
}

// The texts of <info> are not in the data; what is left of it stands in the index.
export function elementsOf(tree) {
  return (tree.c ?? []).filter(child => typeof child !== "string" && child.n !== "info");
}

export function encode(tree, strings) {
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

export function encodeAll(trees, strings) {
  return new Map([...trees].map(([name, tree]) => [name, encode(tree, strings)]));
}

// Appends blocks to the sections and says where each tree went.
export function layOut(order, encoded, sections) {
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

// Each style by its id: { title, address, format, fields, locale }. A style is looked up far more often than described, so that the two stand apart.
export function indexOfStyles(styles, places) {
  const index = new ByteWriter().number(styles.size), descriptions = new ByteWriter();
  for (const [id, style] of styles) {
    const [section, offset] = places.get(id);
    index.string(id).number(section).number(offset).number(descriptions.length());
    descriptions.string(style.title).string(style.address).string(style.format).string(style.fields.join(" ")).string(style.locale);
  }
  return [index.toBuffer(), descriptions.toBuffer()];
}

// What the categories of a style say of it.
export function describe(tree, title, address) {
  const info = tree.c.find(child => child.n === "info");
  const categories = (info?.c ?? []).filter(child => child.n === "category").map(child => child.a);
  return {
    title,
    address,
    format: categories.map(a => a["citation-format"]).find(Boolean) ?? "",
    fields: categories.map(a => a.field).filter(Boolean).sort(compare),
    locale: tree.a["default-locale"] ?? "",
  };
}

export function indexOfLocales(places) {
  const bytes = new ByteWriter().number(places.size);
  for (const [tag, [section, offset]] of places)
    bytes.string(tag).number(section).number(offset);
  return bytes.toBuffer();
}

export function container(sections) {
  const packed = sections.map(section => zlib.brotliCompressSync(section, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
      [zlib.constants.BROTLI_PARAM_LGWIN]: 18,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: section.length,
    },
  }));
  const head = Buffer.alloc(8 + 8 * sections.length);
  head.write("BKCSL3", "latin1");
  head.writeUInt16LE(sections.length, 6);
  sections.forEach((section, i) => {
    head.writeUInt32LE(packed[i].length, 8 + 8 * i);
    head.writeUInt32LE(section.length, 12 + 8 * i);
  });
  return Buffer.concat([head, ...packed]);
}

// A build that is stopped in between leaves no half of a file.
export function writeWhole(file, bytes) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  fs.writeFileSync(partial, bytes);
  fs.renameSync(partial, file);
}

export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
