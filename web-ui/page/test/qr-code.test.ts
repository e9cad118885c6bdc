import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { darkOf } from "../src/parts/qr-code.js";

const ADDRESS = "https://witan.example/me?way=device&handle=ada";

test("the boxes that are drawn are the code, and its camera reads the address", () => {
  const rows = encodeQR(ADDRESS, "raw", { border: 4 });
  const size = rows.length;
  const scale = 4;
  const width = size * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, length] of darkOf(rows).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let down = 0; down < scale; down++) {
      for (let across = 0; across < Number(length) * scale; across++) {
        const at = ((Number(y) * scale + down) * width + Number(x) * scale + across) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  expect(decodeQR({ width, height: width, data })).toBe(ADDRESS);
  expect(darkOf([])).toBe("");
});
