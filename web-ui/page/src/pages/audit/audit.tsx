import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Audit(): JSX.Element {
  return <PageHead title="Audit" />;
}
