import { correction, generate } from "lean-qr";
import { toSvgPath } from "lean-qr/extras/svg";

/** A QR code as the path of an SVG of `size` by `size` units, without the 4 units of white that must stand around it. */
export function drawQr(text: string): { path: string; size: number } {
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { path: toSvgPath(code), size: code.size };
}
