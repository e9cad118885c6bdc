import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Post(): JSX.Element {
  return <PageHead title="Post" />;
}
