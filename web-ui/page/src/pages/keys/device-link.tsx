import type { JSX } from "preact";
import { withQuery } from "../../data/api.js";
import type { Member } from "../../data/contract.js";
import { QrCode } from "../../parts/qr-code.js";
import { words } from "./words.js";

/** Names of this very machine, which lead another device to itself. */
const OWN = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The address that a new device opens, as a link and for its camera. */
export function DeviceLink({ member }: { member: Member }): JSX.Element {
  const address = location.origin + withQuery("/me", { way: "device", handle: member.handle });
  return (
    <>
      {OWN.test(location.hostname) && (
        <p class="note warn">
          {words().deviceOwn} <a href="/help/insecure">{words().insecureHelp}</a>
        </p>
      )}
      <div class="device-link">
        <QrCode text={address} label={words().deviceQr} />
        <p>
          {words().deviceLink}
          <br />
          <a href={address}>{address}</a>
        </p>
      </div>
    </>
  );
}
