import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";

/** Squares of nothing around the code, without which cameras do not find it. */
const QUIET = 4;

/**
 * A link as a QR code, for another device's camera: dark on light in both themes, as cameras want it.
 * The code is fetched when it is wanted, and drawn as elements, since the policy lets no text become
 * markup.
 */
export function QrCode({ text, label }: { text: string; label: string }): JSX.Element {
  const [rows, setRows] = useState<readonly (readonly boolean[])[]>();
  useEffect(() => {
    let isOver = false;
    void import("qr").then(({ default: encodeQR }) => !isOver && setRows(encodeQR(text, "raw", { border: QUIET })));
    return () => {
      isOver = true;
    };
  }, [text]);
  if (!rows) {
    return <p class="skeleton qr" aria-busy="true" />;
  }
  const size = rows.length;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect class="qr-light" width={size} height={size} />
      <path class="qr-dark" d={darkOf(rows)} />
    </svg>
  );
}

/** A row's dark squares that touch become one box. */
export function darkOf(rows: readonly (readonly boolean[])[]): string {
  const boxes: string[] = [];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      let length = 0;
      while (row[x + length]) {
        length++;
      }
      if (length > 0) {
        boxes.push(`M${x} ${y}h${length}v1h-${length}z`);
        x += length;
      }
    }
  });
  return boxes.join("");
}
