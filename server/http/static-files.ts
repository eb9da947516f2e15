import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { acceptedEncodings } from "./encodings.ts";
import { SCRIPTLESS_POLICY } from "./headers.ts";
import type { Step } from "./middleware.ts";
import { visitOf } from "./request-state.ts";

type Encoding = "br" | "gzip" | "identity";
type Asset = { type: string; cacheControl: string; etag: string; bodies: Partial<Record<Encoding, Buffer>> };

/** The files of a build by their URL path. */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/**
 * Reads a client build into memory once, with the .br and .gz files that scripts/precompress.ts put beside. A request can
 * only name a key of the map, so no path can lead out of the folder, and what is of no known type is not served.
 */
export function readAssets(directory: string): Assets {
  const files = existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: "utf8" }) : [];
  return new Map(
    files.flatMap((file) => {
      const type = TYPES[extname(file)];
      const path = `/${file.split(sep).join("/")}`;
      if (!type || path.includes("/.")) return [];
      return [[path, readAsset(join(directory, file), path, type)] as const];
    }),
  );
}

/** The stylesheet of the portal: the largest, since every other one belongs to a single page. */
export function mainStylesheet(assets: Assets): string | undefined {
  const size = (path: string) => assets.get(path)?.bodies.identity?.length ?? 0;
  return [...assets.keys()].filter((path) => path.endsWith(".css")).sort((a, b) => size(b) - size(a))[0];
}

/** Answers for files: hashed names for ever, others for an hour (G6 of the bar). Never with a nonce (G3). */
export function serveAssets(assets: Assets): Step {
  return (req, res, next) => {
    const asset = req.method === "POST" ? undefined : assets.get(visitOf(res).path);
    if (!asset) return next();

    const encoding = pickEncoding(asset, req.headers["accept-encoding"]);
    const etag = `"${asset.etag}-${encoding}"`;
    res.setHeader("Content-Security-Policy", SCRIPTLESS_POLICY);
    res.setHeader("Cache-Control", asset.cacheControl);
    res.setHeader("Vary", "Accept-Encoding");
    res.setHeader("ETag", etag);
    if (req.headers["if-none-match"]?.includes(etag)) {
      res.statusCode = 304;
      return res.end();
    }

    const body = asset.bodies[encoding] ?? Buffer.alloc(0);
    res.setHeader("Content-Type", asset.type);
    res.setHeader("Content-Length", String(body.length));
    if (encoding !== "identity") res.setHeader("Content-Encoding", encoding);
    res.end(req.method === "HEAD" ? undefined : body);
  };
}

function readAsset(file: string, path: string, type: string): Asset {
  const identity = readFileSync(file);
  const compressed = (extension: string) =>
    existsSync(file + extension) ? readFileSync(file + extension) : undefined;
  return {
    type,
    cacheControl: path.startsWith("/assets/")
      ? "public, max-age=31536000, immutable"
      : "public, max-age=3600",
    etag: createHash("sha256").update(identity).digest("base64url").slice(0, 16),
    bodies: { identity, br: compressed(".br"), gzip: compressed(".gz") },
  };
}

function pickEncoding(asset: Asset, accepted: string | undefined): Encoding {
  const names = acceptedEncodings(accepted);
  if (asset.bodies.br && names.includes("br")) return "br";
  return asset.bodies.gzip && names.includes("gzip") ? "gzip" : "identity";
}
