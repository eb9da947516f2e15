import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { buildDirectory } from "../server/framework/build-directory.ts";

/**
 * Puts a .br (quality 11) and a .gz (level 9) beside each text file of a client build, where they are smaller: 53 ms for
 * one page would be too much at request time, and at build time it is nothing.
 *
 * @returns bytes before and after, summed over the files
 */
export function precompress(directory: string): {
  files: number;
  plain: number;
  brotli: number;
  gzip: number;
} {
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => COMPRESSIBLE.has(extname(file)))
    .map((file) => join(directory, file));
  const total = { files: files.length, plain: 0, brotli: 0, gzip: 0 };
  for (const file of files) {
    const plain = readFileSync(file);
    const brotli = brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    });
    const gzip = gzipSync(plain, { level: 9 });
    if (brotli.length < plain.length) writeFileSync(`${file}.br`, brotli);
    if (gzip.length < plain.length) writeFileSync(`${file}.gz`, gzip);
    total.plain += plain.length;
    total.brotli += Math.min(brotli.length, plain.length);
    total.gzip += Math.min(gzip.length, plain.length);
  }
  return total;
}

const COMPRESSIBLE = new Set([".css", ".js", ".json", ".svg", ".txt", ".webmanifest", ".ico"]);

if (import.meta.main) {
  const { files, plain, brotli, gzip } = precompress(
    join(buildDirectory(process.env.DEMO === "yes"), "client"),
  );
  const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
  console.log(`Precompressed ${files} files: ${kb(plain)} plain, ${kb(brotli)} brotli, ${kb(gzip)} gzip`);
}
