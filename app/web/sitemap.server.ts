import { environment } from "#environment";

/** The addresses of pages as search engines read them (sitemaps.org). Paths are our own and hold nothing to be escaped. */
export function sitemap(paths: readonly string[]): Response {
  const { origin } = environment();
  const urls = paths.map((path) => `  <url><loc>${origin}${path}</loc></url>`).join("\n");
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}
</urlset>
`;
  return new Response(xml, { headers: { "Content-Type": "text/xml; charset=utf-8" } });
}
