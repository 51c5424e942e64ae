// Packs the citation styles of BriefKit's own, CSL files in one folder, into one file, in the form that packing.mjs describes.
// A style goes by the name of its file. A folder that is not there holds none.
//
//   node pack-own.mjs FOLDER OUTPUT
import fs from "node:fs";
import path from "node:path";
import * as packing from "./packing.mjs";
import { readXml } from "./csl-xml.mjs";

const [folder, output] = process.argv.slice(2);
try {
  packing.writeWhole(output, packing.container(pack(readStyles())));
} catch (failure) {
  console.error(failure.message);
  process.exitCode = 1;
}

function readStyles() {
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter(name => name.endsWith(".csl")) : [];
  return new Map(files.sort(packing.compare).map(name => {
    const file = path.join(folder, name);
    return [name.slice(0, -".csl".length), readXml(fs.readFileSync(file, "utf8"), file)];
  }).sort(([a], [b]) => packing.compare(a, b)));
}

function pack(styles) {
  const strings = new packing.StringTable([...styles.values()]);
  const sections = [Buffer.from(""), strings.encode(), null, null, null, new packing.StringTable([]).encode()];
  const places = packing.layOut([...styles.keys()], packing.encodeAll(styles, strings), sections);
  [sections[2], sections[4]] = packing.indexOfStyles(new Map([...styles].map(([id, tree]) => [id, describe(tree, id)])), places);
  sections[3] = packing.indexOfLocales(new Map());
  return sections;
}

function describe(tree, id) {
  const info = tree.c.find(child => child.n === "info");
  const text = name => (info?.c ?? []).find(child => child.n === name)?.c.join("").trim() ?? "";
  return packing.describe(tree, text("title") || id, text("id") || id);
}
