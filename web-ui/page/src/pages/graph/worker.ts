import { laidOut, type Layout, type Question } from "./layout.js";

/** What a worker has around it. */
interface Surroundings {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(layout: Layout): void;
}

const here = globalThis as unknown as Surroundings;

/** Lays a graph out beside the page, which stays responsive meanwhile. */
here.onmessage = ({ data }) => here.postMessage(laidOut(data));
