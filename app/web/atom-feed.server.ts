import { environment } from "#environment";

type Entry = { path: string; title: string; text: string; at: Date };

/** A feed of news (RFC 4287), the newest entry first. */
export function atomFeed(title: string, path: string, entries: readonly Entry[]): Response {
  const { origin } = environment();
  const updated = entries[0]?.at ?? new Date(0);
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <title>${escaped(`${title} – Patient Voice`)}</title>
  <id>${escaped(origin + path)}</id>
  <link href="${escaped(origin + path)}"/>
  <link rel="self" href="${escaped(`${origin}${path}.atom`)}"/>
  <updated>${updated.toISOString()}</updated>
  <author><name>Patient Voice</name></author>
${entries.map((entry) => entryOf(origin, entry)).join("\n")}
</feed>
`;
  return new Response(xml, { headers: { "Content-Type": "text/xml; charset=utf-8" } });
}

function entryOf(origin: string, { path, title, text, at }: Entry): string {
  return `  <entry>
    <title>${escaped(title)}</title>
    <id>${escaped(origin + path)}</id>
    <link href="${escaped(origin + path)}"/>
    <updated>${at.toISOString()}</updated>
    <summary>${escaped(text)}</summary>
  </entry>`;
}

/** Characters that XML has no place for go, and those that it reads are written out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
