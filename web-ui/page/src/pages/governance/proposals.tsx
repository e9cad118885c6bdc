import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Proposals(): JSX.Element {
  return <PageHead title="Proposals" />;
}
