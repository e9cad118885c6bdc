// Made by contract.mjs from the node's contract; not to be edited by hand.

export type Hash = string;

export type Amount = string;

export type Time = number;

export type Position = number;

export interface Instance {
  /** The body's id; null before its founding. */
  readonly body: string | null;
  readonly name: string | null;
  /** Whether it holds imported data and is read only. */
  readonly imported: boolean;
  /** The node's public key. */
  readonly node: string;
  readonly time: Time;
  readonly ready: boolean;
  readonly limits: Readonly<Record<string, number>>;
}

export interface Head {
  readonly position: Position;
  readonly time: number | null;
  readonly hash: Hash;
}

export interface Entry {
  readonly position: Position;
  readonly time: Time;
  readonly seed: Hash;
  /** Empty in a tick. */
  readonly command: string;
  readonly events: string;
  readonly previous: Hash;
  readonly hash: Hash;
}

export interface Envelope {
  readonly payload: {
    readonly v: 1;
    readonly type: string;
    readonly aud: string;
    readonly actor: string | null;
    readonly key: string;
    readonly issuedAt: Time;
    readonly expiresAt: Time;
    readonly nonce: string;
    readonly expect: Readonly<Record<string, number>>;
    readonly body: object;
  };
  readonly sig: string;
}

export interface Receipt {
  readonly command: Hash;
  readonly position: Position;
  readonly hash: Hash;
  readonly previous: Hash;
  readonly time: Time;
  readonly outcome: "accepted";
  readonly events: Hash;
  readonly nodeKey: string;
  readonly nodeSig: string;
}

export interface Waiting {
  readonly command: Hash;
}

export interface Draft {
  readonly type: string;
  readonly actor: string | null;
  readonly body: object;
}

export interface Preview {
  readonly type: string;
  /** What the command does */
  readonly sentence: string;
  /** Whether it would be taken now. */
  readonly accepted: boolean;
  readonly position: Position;
  readonly refusal?: Problem;
  /** For a stake, what it changes of the member's REP, by the pool's outcome. */
  readonly outcomes?: Readonly<Record<string, string>>;
}

export interface ProblemKind {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly retryable: boolean;
  /** The clause of the rules that it carries out. */
  readonly clause?: string;
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The id of the request. */
  readonly instance: string;
  readonly code: string;
  /** Whether the same may work later */
  readonly retryable: boolean;
}

export interface Artifact {
  readonly name: string;
  readonly version: string;
  readonly post: PostRef;
  readonly file: Attachment;
  readonly position: number;
  readonly time: number;
  readonly proposal: string | null;
}

export interface ArtifactFile {
  readonly name: string;
  readonly version: string;
}

export interface Attachment {
  readonly hash: string;
  readonly bytes: number;
  readonly type: string;
}

export interface Attestation {
  readonly position: number;
  readonly time: number;
  readonly member: MemberRef;
  readonly amount: string;
}

export interface Author {
  readonly member: MemberRef;
  readonly weight: number;
}

export interface BalancePoint {
  readonly position: number;
  readonly time: number;
  readonly rep: string;
  readonly coin: string;
}

export interface Block {
  readonly set: Readonly<Record<string, number | boolean | string>>;
  readonly treasurers: readonly string[];
  readonly payments: readonly Payment[];
  readonly delay: number;
}

export interface Body {
  readonly id: string;
  readonly name: string;
  readonly nodeKey: string;
  readonly imported: boolean;
  readonly foundedAt: number;
  readonly supply: string;
  readonly minted: string;
  readonly burned: string;
  readonly issued: string;
  readonly redeemed: string;
  readonly treasury: string;
  readonly held: string;
  readonly salary: string;
  readonly members: number;
  readonly posts: number;
  readonly pools: number;
  readonly openPools: number;
  readonly offers: number;
  readonly activeOffers: number;
  readonly requests: number;
  readonly unfinishedRequests: number;
  readonly proposals: number;
  readonly position: number;
}

export interface Citation {
  readonly post: PostRef | null;
  readonly weight: number;
  readonly value: string | null;
  readonly status: string | null;
}

export interface Draw {
  readonly position: number;
  readonly time: number;
  readonly seed: string;
  readonly number: number;
  readonly total: string;
  readonly value: string;
  readonly offer: string;
  readonly member: MemberRef;
  readonly bond: string;
  readonly before: string;
  readonly after: string;
}

export interface Graph {
  readonly focus: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly truncated: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

export interface GraphNode {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly value: string;
  readonly status: string;
  readonly time: number;
  readonly distance: number;
}

export interface Key {
  readonly key: string;
  readonly since: number;
  readonly ended: number | null;
}

export interface LedgerLine {
  readonly position: number;
  readonly time: number;
  readonly asset: string;
  readonly amount: string;
  readonly clause: string;
  readonly with: string;
  readonly member: MemberRef | null;
  readonly pool: string | null;
  readonly post: PostRef | null;
  readonly citing: PostRef | null;
  readonly request: string | null;
  readonly proposal: string | null;
  readonly since: number;
}

export interface Mark {
  readonly start: number;
  readonly end: number;
}

export interface Member {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly keys: readonly Key[];
  readonly rep: string;
  readonly staked: Staked;
  readonly free: string;
  readonly coin: string;
  readonly treasurer: boolean;
  readonly recoverable: boolean;
  readonly recoveries: number;
  readonly joinedAt: number;
  readonly joinedPosition: number;
  readonly position: number;
}

export interface MemberRef {
  readonly id: string;
  readonly handle: string;
}

export interface Odds {
  readonly offer: string;
  readonly member: MemberRef;
  readonly price: string;
  readonly weight: string;
  readonly share: number;
}

export interface Offer {
  readonly id: string;
  readonly member: MemberRef;
  readonly skills: readonly string[];
  readonly capacity: number;
  readonly jobs: number;
  readonly price: string;
  readonly until: number;
  readonly active: boolean;
  readonly amount: string;
  readonly bonded: string;
  readonly weight: string;
  readonly madeAt: number;
  readonly madePosition: number;
  readonly position: number;
}

export interface Parameter {
  readonly name: string;
  readonly value: number | boolean | string;
  readonly position: number;
  readonly time: number;
  readonly source: string;
  readonly proposal: string | null;
  readonly post: PostRef | null;
}

export interface Payment {
  readonly to: MemberRef;
  readonly amount: string;
}

export interface Pool {
  readonly id: string;
  readonly post: PostRef;
  readonly owner: string;
  readonly request: string | null;
  readonly proposal: string | null;
  readonly round: number;
  readonly opener: MemberRef | null;
  readonly state: string;
  readonly deadline: number;
  readonly for: string;
  readonly against: string;
  readonly eligible: string | null;
  readonly supply: string;
  readonly quorum: number;
  readonly winRatio: number;
  readonly bindingRatio: number;
  readonly authorShare: number;
  readonly mintingRatio: number;
  readonly redistribute: boolean;
  readonly fee: string;
  readonly duration: number;
  readonly extensions: number;
  readonly maxExtensions: number;
  readonly version: number;
  readonly openedAt: number;
  readonly openedPosition: number;
  readonly position: number;
}

export interface Post {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly bodyBytes: number;
  readonly signer: MemberRef;
  readonly authors: readonly Author[];
  readonly replyTo: PostRef | null;
  readonly supersedes: PostRef | null;
  readonly supersededBy: PostRef | null;
  readonly value: string;
  readonly pool: string | null;
  readonly status: string;
  readonly citations: number;
  readonly citedBy: number;
  readonly replies: number;
  readonly attachments: readonly Attachment[];
  readonly block: Block | null;
  readonly artifact: ArtifactFile | null;
  readonly time: number;
  readonly publishedPosition: number;
  readonly position: number;
}

export interface PostRef {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
}

export interface Proposal {
  readonly id: string;
  readonly post: PostRef;
  readonly member: MemberRef;
  readonly state: string;
  readonly deadline: number;
  readonly attested: string;
  readonly effectAt: number | null;
  readonly effective: boolean;
  readonly referenda: readonly string[];
  readonly block: Block;
  readonly skippedPayments: readonly number[];
  readonly submittedAt: number;
  readonly submittedPosition: number;
  readonly position: number;
}

export interface Request {
  readonly id: string;
  readonly requester: MemberRef;
  readonly skill: string;
  readonly fee: string;
  readonly deliverWithin: number;
  readonly match: string;
  readonly only: MemberRef | null;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly deadline: number;
  readonly attempts: number;
  readonly expert: MemberRef | null;
  readonly offer: string | null;
  readonly post: PostRef | null;
  readonly pool: string | null;
  readonly satisfied: boolean | null;
  readonly filedAt: number;
  readonly filedPosition: number;
  readonly position: number;
}

export interface RequestEvent {
  readonly position: number;
  readonly time: number;
  readonly what: string;
  readonly why: string;
  readonly who: MemberRef | null;
  readonly deadline: number;
  readonly post: PostRef | null;
  readonly pool: string | null;
  readonly satisfied: boolean | null;
  readonly text: string;
}

export interface SearchHit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly excerpt: string;
  readonly marks: readonly Mark[];
}

export interface Stake {
  readonly position: number;
  readonly time: number;
  readonly side: string;
  readonly holder: MemberRef;
  readonly delegate: MemberRef | null;
  readonly amount: string;
}

export interface Staked {
  readonly pools: string;
  readonly offers: string;
  readonly bonds: string;
  readonly proposals: string;
  readonly total: string;
}

export interface PageInfo {
  /** The cursor of what follows; null at the end. */
  readonly next: string | null;
  readonly limit: number;
}

export type MemberName = string;
