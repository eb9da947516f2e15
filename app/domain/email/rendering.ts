import type { Line } from "./parts.server.ts";

type EmailContent = {
  subject: string;
  greeting: string;
  sections: readonly { heading?: string; lines: readonly Line[] }[];
  signature: readonly string[];
};

export function toPlainText({ greeting, sections, signature }: EmailContent): string {
  const blocks = sections.flatMap(({ heading, lines }) => [
    ...(heading ? [`* ${heading}`] : []),
    ...lines.map(plainLine),
  ]);
  return `${[greeting, ...blocks, signature.join("\n")].join("\n\n")}\n`;
}

function plainLine(line: Line): string {
  if (typeof line === "string") return line;
  return line.label ? `${line.label}: ${line.href}` : line.href;
}

/** The colours are those of docs/design.md; in the dark, ones with the same contrast. */
const STYLE = `:root{color-scheme:light dark}
body{margin:0;padding:16px;background:#fff;color:#212b32;font:18px/1.5 Arial,sans-serif}
main{max-width:600px;margin:0 auto;overflow-wrap:break-word}
h1{font-size:24px;line-height:1.25;margin:0 0 16px;padding-top:12px;border-top:4px solid #0b4a5a}
h2{font-size:19px;line-height:1.3;margin:32px 0 8px}
p{margin:0 0 16px}
a{color:#005eb8;display:inline-block;padding:8px 0}
footer{margin-top:32px;color:#4c6272;font-size:16px}
@media (prefers-color-scheme:dark){body{background:#111;color:#f0f4f5}h1{border-color:#7fc4d4}a{color:#8ac4ff}footer{color:#aebac3}}`;

/** The same as a page: no picture, nothing that is fetched, and readable without its style. */
export function toHtml({ subject, greeting, sections, signature }: EmailContent): string {
  const blocks = sections.flatMap(({ heading, lines }) => [
    ...(heading ? [`<h2>${escapeHtml(heading)}</h2>`] : []),
    ...lines.map((line) => `<p>${htmlLine(line)}</p>`),
  ]);
  return [
    "<!doctype html>",
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title>`,
    `<style>${STYLE}</style></head>`,
    `<body><main><h1>${escapeHtml(subject)}</h1>`,
    `<p>${escapeHtml(greeting)}</p>`,
    ...blocks,
    `<footer>${signature.map(escapeHtml).join("<br>")}</footer></main></body></html>`,
    "",
  ].join("\n");
}

function htmlLine(line: Line): string {
  if (typeof line === "string") return escapeHtml(line);
  return `<a href="${escapeHtml(line.href)}">${escapeHtml(line.label ?? "Open this page")}</a>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
