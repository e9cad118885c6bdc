import { check } from "./checking.js";
import type { Start, Told } from "./told.js";

/** Thousands of hashes and signatures are checked beside the page, which stays quick meanwhile. */
addEventListener("message", ({ data }: MessageEvent<Start>) => {
  void check(data, (told: Told) => postMessage(told));
});
