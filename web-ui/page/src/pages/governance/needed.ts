const PPM = 1_000_000n;

/** The least amount whose share in the supply reaches the ratio: rounded up, as GOV-2 compares. */
export function needed(supply: string, ratio: number): bigint {
  return (BigInt(supply) * BigInt(ratio) + PPM - 1n) / PPM;
}
