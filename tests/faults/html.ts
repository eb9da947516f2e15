import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** A form of a page that is sent by POST, with what it holds before anyone types. */
export type Form = { action: string; fields: (readonly [name: string, value: string])[]; names: string[] };

const BLOCKS = new Set(["p", "ul", "ol", "li", "br", "div", "dd", "dt", "td", "th", "tr", "h1", "h2", "h3"]);

/** Every element of a page, in the order in which they stand. */
export function elementsOf(html: string | Element): Element[] {
  const root = typeof html === "string" ? parse(html) : html;
  const found: Element[] = [];
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (!("tagName" in node)) continue;
      found.push(node);
      visit(node.childNodes);
    }
  };
  visit(root.childNodes as Node[]);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The words of an element with the space that blocks make between them, white space folded. */
export function wordsIn(element: Element, except: (child: Element) => boolean = () => false): string {
  const collect = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => {
        if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
        if (!("tagName" in node) || except(node)) return "";
        const text = collect(node.childNodes);
        return BLOCKS.has(node.tagName) ? ` ${text} ` : text;
      })
      .join("");
  return folded(collect(element.childNodes));
}

/** The exact text of an element without children, such as a textarea. */
export function textIn(element: Element): string {
  return element.childNodes
    .map((node) => (node.nodeName === "#text" ? (node as DefaultTreeAdapterTypes.TextNode).value : ""))
    .join("");
}

export function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The elements within one that are none of those allowed, with attributes that could do something. */
export function strangersIn(element: Element, allowed: readonly string[]): string[] {
  return elementsOf(element)
    .filter(
      ({ tagName, attrs }) =>
        !allowed.includes(tagName) || attrs.some(({ name }) => !["class", "aria-hidden"].includes(name)),
    )
    .map(({ tagName, attrs }) => `<${[tagName, ...attrs.map(({ name }) => name)].join(" ")}>`);
}

/** The element that follows the heading with these words. */
export function afterHeading(html: string | Element, heading: RegExp): Element | undefined {
  const found = elementsOf(html).find(
    (element) => /^h[1-6]$/.test(element.tagName) && heading.test(wordsIn(element)),
  );
  const siblings = (found?.parentNode?.childNodes ?? []).filter((node): node is Element => "tagName" in node);
  return found && siblings[siblings.indexOf(found) + 1];
}

/** The value beside a key of a summary list. */
export function besideKey(html: string, key: string): Element | undefined {
  const row = elementsOf(html).find(
    ({ tagName, parentNode }) =>
      tagName === "dt" && parentNode !== null && wordsIn(parentNode as Element).startsWith(key),
  );
  return elementsOf((row?.parentNode as Element | undefined) ?? "").find(({ tagName }) => tagName === "dd");
}

/** The forms of a page that change something. */
export function postForms(html: string): Form[] {
  return elementsOf(html)
    .filter((element) => element.tagName === "form" && attribute(element, "method") === "post")
    .map((form) => {
      const controls = elementsOf(form).filter((element) => attribute(element, "name"));
      return {
        action: attribute(form, "action") ?? "",
        fields: controls.flatMap(valuesOf),
        names: [...new Set(controls.map((element) => attribute(element, "name") ?? ""))],
      };
    });
}

/** The radios or boxes of a page, with the words beside each. */
export function choicesOf(html: string): { name: string; value: string; label: string }[] {
  const all = elementsOf(html);
  return all
    .filter(
      ({ tagName, ...element }) => tagName === "input" && /^(radio|checkbox)$/.test(kind(element.attrs)),
    )
    .map((input) => {
      const label = all.find(
        (element) => element.tagName === "label" && attribute(element, "for") === attribute(input, "id"),
      );
      return {
        name: attribute(input, "name") ?? "",
        value: attribute(input, "value") ?? "on",
        label: label ? wordsIn(label) : "",
      };
    });
}

/** What a browser would send for a control that nobody touched. */
function valuesOf(control: Element): (readonly [string, string])[] {
  const name = attribute(control, "name") ?? "";
  if (control.tagName === "textarea") return [[name, textIn(control)]];
  if (control.tagName === "select") {
    const options = elementsOf(control).filter(({ tagName }) => tagName === "option");
    const chosen = options.find((option) => attribute(option, "selected") !== undefined) ?? options[0];
    return chosen ? [[name, attribute(chosen, "value") ?? textIn(chosen)]] : [];
  }
  if (control.tagName !== "input") return [];
  const isBox = /^(radio|checkbox)$/.test(kind(control.attrs));
  if (isBox && attribute(control, "checked") === undefined) return [];
  return [[name, attribute(control, "value") ?? (isBox ? "on" : "")]];
}

function kind(attrs: Element["attrs"]): string {
  return attrs.find(({ name }) => name === "type")?.value ?? "text";
}
