import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Availability(): JSX.Element {
  return <PageHead title="Availability" />;
}
