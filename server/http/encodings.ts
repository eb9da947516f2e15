const REFUSED = /;\s*q=0(\.0*)?\s*$/;

/** The encodings that a browser takes, by an Accept-Encoding header: in small letters, without those of no worth. */
export function acceptedEncodings(header = ""): string[] {
  return header
    .split(",")
    .filter((part) => !REFUSED.test(part))
    .map((part) => part.split(";", 1)[0]?.trim().toLowerCase() ?? "");
}
