import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";

export default function Request(): JSX.Element {
  return <PageHead title="Request" />;
}
