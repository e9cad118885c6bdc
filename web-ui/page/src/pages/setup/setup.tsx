import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Setup(): JSX.Element {
  return <PageHead title="Setup" />;
}
