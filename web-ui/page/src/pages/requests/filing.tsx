import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Filing(): JSX.Element {
  return <PageHead title="Filing" />;
}
