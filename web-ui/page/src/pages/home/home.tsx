import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Home(): JSX.Element {
  return <PageHead title="Home" />;
}
