import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Requests(): JSX.Element {
  return <PageHead title="Requests" />;
}
