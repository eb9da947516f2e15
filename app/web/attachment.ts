/** The type of a workbook for spreadsheets. */
export const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A text of our own making that browsers save. The name is ours too, and needs no care. */
export function textFile(text: string, type: "text/csv" | "application/json", fileName: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}

/**
 * A file that browsers save and never show as a page of ours: whatever is in it runs nowhere (ASVS 3.2.1).
 *
 * @param fileName in any script; RFC 6266 says how it travels
 */
export function attachment(bytes: Uint8Array, type: string, fileName: string): Response {
  const safe = fileName.replace(/[\p{Cc}\p{Cf}"\\/]+/gu, " ").trim();
  const ascii = safe.replace(/[^\x20-\x7e]+/g, "_");
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  });
}
