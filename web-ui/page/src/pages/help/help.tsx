import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Help(): JSX.Element {
  return <PageHead title="Help" />;
}
