import type { Body } from "../../data/contract.js";
import { ofTypes, useView } from "../../data/view.js";

/** The body as a whole, as the cards of this page tell of it. */
export const useBody = () =>
  useView<Body>("/v1/body", ofTypes("request.", "pool.", "member.", "offer.", "evidence."));
