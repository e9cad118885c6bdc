import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Parameters(): JSX.Element {
  return <PageHead title="Parameters" />;
}
