import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Problem(): JSX.Element {
  return <PageHead title="Problem" />;
}
