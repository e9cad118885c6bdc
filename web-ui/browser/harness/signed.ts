/** Which commands each test carries to its receipt on the page; together they are all that the page signs. */
export const SIGNED = {
  life: [
    "availability.offer",
    "body.found",
    "coin.issue",
    "coin.transfer",
    "member.register",
    "pool.open",
    "pool.stake",
    "post.publish",
    "request.accept",
    "request.file",
    "request.submit",
  ],
  coin: ["coin.issue", "coin.redeem", "coin.transfer", "reputation.allow"],
  offer: ["availability.change", "availability.offer", "availability.withdraw"],
  expert: ["post.publish", "request.decline", "request.giveBack", "request.submit"],
  requester: ["request.cancel", "request.comment", "request.extend"],
  proposal: ["post.publish", "proposal.attest", "proposal.submit"],
  devices: ["key.add", "key.revoke", "post.publish"],
  recovery: ["key.recover", "post.publish"],
} as const;
