import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Member(): JSX.Element {
  return <PageHead title="Member" />;
}
