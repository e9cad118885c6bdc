import { render } from "preact";
import { startAlerts } from "./alerts/alerts.js";
import { App } from "./app/app.js";
import { startLocation } from "./app/location.js";
import { startTheme } from "./app/theme.js";
import { startClock } from "./data/clock.js";
import { startLive } from "./data/live.js";
import { canSign, meetNode } from "./data/node.js";
import { openVault } from "./keys/vault.js";
import { startLanguage } from "./words/catalogue.js";

startTheme();
startLanguage();
startLocation();
startClock();
void meetNode();
if (canSign()) {
  void openVault();
  startAlerts();
}
startLive();
const root = document.getElementById("app")!;
root.replaceChildren();
render(<App />, root);
