import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** nhsuk-frontend's classes and our own: of any other we cannot tell whose they are, and leave them. */
const NAME = /\b(?:nhsuk|app)-(?:[\w-]|\$\{[^}]*\})+/g;
const CLASS = /\.((?:nhsuk|app)-[\w-]+)/g;

type IsInUse = (className: string) => boolean;

/** What of PostCSS this asks for. */
type Rule = { selectors: string[]; remove(): unknown };
type Declaration = { prop: string; value: string; remove(): unknown };
type Root = {
  walkRules(each: (rule: Rule) => void): unknown;
  walkDecls(each: (declaration: Declaration) => void): unknown;
};

/**
 * Leaves out of the stylesheet what no page can have: nhsuk-frontend styles 600 classes, of which pages use a third
 * (decision 30). A rule stays when a page could match one of its selectors.
 */
export function removeUnusedCss(isInUse: IsInUse) {
  return {
    postcssPlugin: "remove-unused-css",
    OnceExit(root: Root) {
      root.walkRules((rule) => {
        const used = rule.selectors.filter((selector) => canMatch(selector, isInUse));
        if (used.length === 0) rule.remove();
        else if (used.length < rule.selectors.length) rule.selectors = used;
      });
      removeUnusedProperties(root);
    },
  };
}

/** Classes inside `:not()`, `:is()` and `:has()` need not be there for the selector to match. */
function canMatch(selector: string, isInUse: IsInUse): boolean {
  const outside = selector.replace(/\((?:[^()]|\([^()]*\))*\)/g, "");
  return [...outside.matchAll(CLASS)].every(([, name = ""]) => isInUse(name));
}

function removeUnusedProperties(root: Root): void {
  const read = new Set<string>();
  root.walkDecls(({ value }) => {
    for (const [, name = ""] of value.matchAll(/var\(\s*(--[\w-]+)/g)) read.add(name);
  });
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith("--") && !read.has(declaration.prop)) declaration.remove();
  });
}

/** Which classes the sources write: whole, or with a gap, as in `nhsuk-tag--${colour}`, that any word may fill. */
export function classesOf(source: string): IsInUse {
  const names = new Set(source.match(NAME));
  const gapped = [...names]
    .filter((name) => name.includes("${"))
    .map((name) => new RegExp(`^${name.replace(/\$\{[^}]*\}/g, "[\\w-]+")}$`));
  return (className) => names.has(className) || gapped.some((pattern) => pattern.test(className));
}

/** All that can write a page: components, and the server's own pages for when there is no component to ask. */
export function readSources(directories = ["app", "server"]): string {
  return directories
    .flatMap((directory) =>
      readdirSync(directory, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join(directory, file), "utf8")),
    )
    .join("\n");
}
