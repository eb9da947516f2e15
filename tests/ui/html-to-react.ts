import { type DefaultTreeAdapterTypes, parseFragment, defaultTreeAdapter as tree } from "parse5";
import { createElement, Fragment, type ReactNode } from "react";

/** React's names where they differ from those of HTML; all others pass as they are. */
const REACT_NAMES: Record<string, string> = {
  class: "className",
  for: "htmlFor",
  checked: "defaultChecked",
  colspan: "colSpan",
  inputmode: "inputMode",
  autocomplete: "autoComplete",
  spellcheck: "spellCheck",
  maxlength: "maxLength",
  tabindex: "tabIndex",
  viewbox: "viewBox",
};

/** Markup of a fixture as React nodes, so that our components are fed with nodes and never with raw HTML. */
export function htmlToReact(html: string): ReactNode {
  return createElement(Fragment, null, ...parseFragment(html).childNodes.map(toReact));
}

function toReact(node: DefaultTreeAdapterTypes.ChildNode): ReactNode {
  if (tree.isTextNode(node)) return node.value;
  if (!tree.isElementNode(node)) return null;
  const props = Object.fromEntries(
    node.attrs.map(({ name, value }) => {
      if (name === "value" && node.tagName === "input" && !isTicked(node)) return ["defaultValue", value];
      return [REACT_NAMES[name] ?? name, isSwitch(name) ? true : value];
    }),
  );
  return createElement(node.tagName, props, ...node.childNodes.map(toReact));
}

function isTicked(node: DefaultTreeAdapterTypes.Element): boolean {
  return node.attrs.some(({ name, value }) => name === "type" && (value === "radio" || value === "checkbox"));
}

function isSwitch(name: string): boolean {
  return ["checked", "disabled", "hidden", "open", "selected", "novalidate"].includes(name);
}
