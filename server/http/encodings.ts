const REFUSED = /;\s*q=0(\.0*)?\s*$/;

/** The encodings of an Accept-Encoding header, in lower case, without those of weight 0. */
export function acceptedEncodings(header = ""): string[] {
  return header
    .split(",")
    .filter((part) => !REFUSED.test(part))
    .map((part) => part.split(";", 1)[0]?.trim().toLowerCase() ?? "");
}
