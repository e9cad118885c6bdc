import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Keys(): JSX.Element {
  return <PageHead title="Keys" />;
}
