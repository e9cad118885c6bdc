import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Proposal(): JSX.Element {
  return <PageHead title="Proposal" />;
}
