import type { Parameter } from "../../data/contract.js";
import { useView, type Listed } from "../../data/view.js";

/** The value that a parameter had at a position. */
export function useValueAt(name: string, position: number): number | undefined {
  const view = useView<Listed<Parameter>>(`/v1/params/${name}/history?limit=200`);
  const value = view.value.data?.data.find((one) => one.position <= position)?.value;
  return typeof value === "number" ? value : undefined;
}
