import { type DefaultTreeAdapterTypes, parseFragment, defaultTreeAdapter as tree } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

const INLINE = new Set([
  "a",
  "b",
  "br",
  "button",
  "code",
  "em",
  "i",
  "img",
  "input",
  "select",
  "span",
  "strong",
  "svg",
]);

/** The markup as indented lines: attributes in order of their names, white space folded, comments left out. */
export function normalisedTree(html: string): string {
  return parseFragment(html)
    .childNodes.flatMap((node) => treeLines(node, 0))
    .join("\n");
}

function treeLines(node: Node, depth: number): string[] {
  const indent = "  ".repeat(depth);
  if (tree.isTextNode(node)) {
    const text = folded(node.value).trim();
    return text ? [`${indent}${text}`] : [];
  }
  if (!tree.isElementNode(node)) return [];
  const attributes = node.attrs
    .map(({ name, value }) => `${name}=${JSON.stringify(name === "class" ? folded(value).trim() : value)}`)
    .sort();
  return [
    `${indent}<${[node.tagName, ...attributes].join(" ")}>`,
    ...node.childNodes.flatMap((child) => treeLines(child, depth + 1)),
  ];
}

/**
 * The words in order, each block on a line of its own. The tree folds spaces away at the ends of every element; this
 * shows the ones that count: a space lost between a hidden "Error:" and its message glues two words together.
 */
export function spokenText(html: string): string {
  return folded(parseFragment(html).childNodes.map(spoken).join(""))
    .replaceAll(/ ?(?:¶ ?)+/g, "\n")
    .trim();
}

function spoken(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!tree.isElementNode(node)) return "";
  const text = node.childNodes.map(spoken).join("");
  return INLINE.has(node.tagName) ? text : `¶${text}¶`;
}

function folded(text: string): string {
  return text.replaceAll(/[ \t\r\n\f]+/g, " ");
}
