import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Parameter(): JSX.Element {
  return <PageHead title="Parameter" />;
}
