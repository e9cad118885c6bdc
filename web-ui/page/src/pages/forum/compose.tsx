import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Compose(): JSX.Element {
  return <PageHead title="Compose" />;
}
