import { useEffect, useState } from "preact/hooks";
import { startWorker } from "../../data/trusted.js";
import type { Layout, Question } from "./layout.js";

/** Where the worker's script is; the bundle knows. */
declare const WITAN_GRAPH_WORKER: string;

/** The layout of a question, laid out beside the page; a new question ends the old one's work. */
export function useLayout(question: Question): Layout | "failed" | undefined {
  const [done, setDone] = useState<{ readonly question: Question; readonly layout: Layout | "failed" }>();
  useEffect(() => {
    const worker = startWorker(WITAN_GRAPH_WORKER);
    worker.onmessage = ({ data }: MessageEvent<Layout>) => setDone({ question, layout: data });
    worker.onerror = () => setDone({ question, layout: "failed" });
    worker.postMessage(question);
    return () => worker.terminate();
  }, [question]);
  return done?.question === question ? done.layout : undefined;
}
