const QUIET = 4;

/** A QR code, black on white whatever the reader's colours are, with the white around it that cameras need. */
export function QrCode({ path, size, label }: { path: string; size: number; label: string }) {
  const side = size + 2 * QUIET;
  return (
    <svg
      className="app-qr-code"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      width="240"
      height="240"
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
