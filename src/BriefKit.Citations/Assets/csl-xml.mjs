// Reads the XML of CSL styles into the trees that packing.mjs packs: { n: name, a: attributes, c: children and texts }.
// It reads what a style is made of: elements, attributes, texts, comments, the five entities of XML and numeric ones.

const name = /[A-Za-z_][\w.:-]*/y;

export function readXml(source, file) {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const open = [];
  let at = 0, root = null;
  while (at < text.length) {
    if (text[at] !== "<") {
      const end = endOf("<", at, false);
      addText(decode(text.slice(at, end), at));
      at = end;
    } else if (text.startsWith("<!--", at))
      at = endOf("-->", at) + 3;
    else if (text.startsWith("<?", at))
      at = endOf("?>", at) + 2;
    else if (text.startsWith("<![CDATA[", at)) {
      const end = endOf("]]>", at);
      addText(text.slice(at + 9, end));
      at = end + 3;
    } else if (text.startsWith("</", at)) {
      const end = endOf(">", at);
      const closed = open.pop();
      if (closed === undefined || closed.n !== localName(text.slice(at + 2, end).trim()))
        fail(`'${text.slice(at, end + 1)}' closes nothing that is open`, at);
      finish(closed);
      at = end + 1;
    } else
      at = readElement();
  }
  if (root === null || open.length > 0)
    fail("the file ends in the middle", text.length);
  return root;

  function readElement() {
    const start = at;
    const element = { n: localName(readName(start + 1)), a: {}, c: [] };
    let i = name.lastIndex;
    while (true) {
      while (/\s/.test(text[i] ?? ""))
        i++;
      if (text[i] === ">" || text.startsWith("/>", i))
        break;
      const key = readName(i);
      const [whole, quote] = /^\s*=\s*(["'])/.exec(text.slice(name.lastIndex, name.lastIndex + 20)) ?? fail(`'${key}' has no value in quotation marks`, i);
      const from = name.lastIndex + whole.length;
      const to = endOf(quote, from);
      if (key in element.a)
        fail(`'${key}' is given twice`, i);
      if (key !== "xmlns" && !key.startsWith("xmlns:"))
        element.a[key] = decode(text.slice(from, to).replace(/[\n\t]/g, " "), from);
      i = to + 1;
    }
    if (open.length > 0)
      open.at(-1).c.push(element);
    else if (root === null)
      root = element;
    else
      fail("there is a second root", start);
    if (text[i] === ">") {
      open.push(element);
      return i + 1;
    }
    return i + 2;
  }

  function readName(from) {
    name.lastIndex = from;
    return (name.exec(text) ?? fail("a name is missing", from))[0];
  }

  function addText(part) {
    if (open.length > 0)
      open.at(-1).c.push(part);
    else if (part.trim() !== "")
      fail("text stands outside of the root", at);
  }

  // Between elements, line breaks and indents are layout; a term may be a single space.
  function finish(element) {
    const own = element.c.filter(child => typeof child === "string").join("");
    const children = element.c.filter(child => typeof child !== "string");
    const isLayout = own.trim() === "" && (children.length > 0 || own.includes("\n"));
    element.c = isLayout || own === "" ? children : [...children, own];
  }

  function decode(part, from) {
    return part.replace(/&([^;\s]*);?/g, (whole, entity) => {
      const known = { lt: "<", gt: ">", amp: "&", quot: "\"", apos: "'" }[entity];
      const code = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(entity);
      if (!whole.endsWith(";") || (known === undefined && code === null))
        fail(`'${whole}' is no entity of XML`, from);
      return known ?? String.fromCodePoint(code[1] ? parseInt(code[1], 16) : Number(code[2]));
    });
  }

  function endOf(mark, from, isNeeded = true) {
    const end = text.indexOf(mark, from);
    if (end < 0 && isNeeded)
      fail(`'${mark}' is missing`, from);
    return end < 0 ? text.length : end;
  }

  // As compilers put it, so that the build shows the place.
  function fail(what, offset) {
    const lines = text.slice(0, offset).split("\n");
    throw new Error(`${file}(${lines.length},${lines.at(-1).length + 1}): error : This is not the XML of a style: ${what}.`);
  }
}

function localName(qualified) {
  return qualified.slice(qualified.indexOf(":") + 1);
}
