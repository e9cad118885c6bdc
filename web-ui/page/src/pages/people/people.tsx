import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function People(): JSX.Element {
  return <PageHead title="People" />;
}
