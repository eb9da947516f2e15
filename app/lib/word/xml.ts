import { DOMParser } from "@xmldom/xmldom";

/** An element of a part. Programs choose their own prefixes, and Word has two sets of names: only local names are asked for. */
export type Xml = { name: string; attributes: Record<string, string>; children: (Xml | string)[] };

/** Reads a part. @throws Error where it is no XML */
export function parseXml(bytes: Buffer): Xml {
  const fail = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning: () => {}, error: fail, fatalError: fail } });
  const root = parser.parseFromString(decode(bytes), "text/xml").documentElement;
  if (!root) throw new Error("a part without an element");
  return toXml(root);
}

/** By the mark at its beginning; without one it is UTF-8. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

function toXml(element: Element): Xml {
  const attributes: Record<string, string> = {};
  for (const { localName, name, value } of Array.from(element.attributes))
    attributes[localName ?? name] = value;
  const children: Xml["children"] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === TEXT || node.nodeType === CDATA) children.push(node.nodeValue ?? "");
    else if (node.nodeType === ELEMENT) children.push(toXml(node as Element));
  }
  return { name: element.localName ?? element.nodeName, attributes, children };
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

export function elementsIn({ children }: Xml): Xml[] {
  return children.filter((child) => typeof child !== "string");
}

/** The first child of this name; with several names, the first child of the first child, and so on. */
export function find(from: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>(
    (element, name) => element && elementsIn(element).find((child) => child.name === name),
    from,
  );
}

/** Every element of these names within, the outermost of them alone. */
export function outermost(from: Xml, names: ReadonlySet<string>): Xml[] {
  return elementsIn(from).flatMap((child) => (names.has(child.name) ? child : outermost(child, names)));
}

export function textIn({ children }: Xml): string {
  return children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}

/** A setting that is there counts as on, unless it says otherwise; undefined where it is not there. */
export function isOn(setting: Xml | undefined): boolean | undefined {
  return setting && !/^(?:0|false|off|none)$/.test(setting.attributes.val ?? "");
}
