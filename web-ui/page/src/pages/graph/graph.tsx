import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Graph(): JSX.Element {
  return <PageHead title="Graph" />;
}
