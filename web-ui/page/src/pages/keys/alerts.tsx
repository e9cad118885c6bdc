import type { JSX } from "preact";
import { alerts, askForAlerts, endAlerts } from "../../alerts/alerts.js";
import { Button } from "../../parts/button.js";
import { words } from "./words.js";

/** Notices of the browser, which nobody gets who has not asked for them here. */
export function Alerts(): JSX.Element {
  const at = alerts.value;
  return (
    <section>
      <h2>{words().alerts}</h2>
      <p>{words().alertsLead}</p>
      <div role="status">
        <p>{words().alertsAre[at]}</p>
      </div>
      {at === "off" && <Button onClick={() => void askForAlerts()}>{words().alertsAsk}</Button>}
      {at === "on" && <Button onClick={endAlerts}>{words().alertsEnd}</Button>}
    </section>
  );
}
