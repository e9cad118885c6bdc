import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Forum(): JSX.Element {
  return <PageHead title="Forum" />;
}
