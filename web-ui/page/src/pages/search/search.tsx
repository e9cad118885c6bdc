import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Search(): JSX.Element {
  return <PageHead title="Search" />;
}
