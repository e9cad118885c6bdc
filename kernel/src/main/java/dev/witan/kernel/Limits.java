package dev.witan.kernel;

/**
 * Every bound in one place. Those that a rule names carry its clause; the others keep one entry's
 * work and memory small. Crossing one is a refusal with a code; what an entry cannot do goes on in
 * the next.
 */
public final class Limits {
  /** Coin in existence, and REP supply with all that may still be minted (NUM-4). */
  public static final long ASSET_MAX = 1L << 60;

  /** The latest time of an entry: signed JSON has integers below 2^53 only. */
  public static final long TIME_MAX = (1L << 53) - 1;

  /** How far ahead a command may expire, in milliseconds: 7 days. */
  public static final long EXPIRY_AHEAD_MAX_MS = 7L * 24 * 60 * 60 * 1000;

  /** Shortest handle (MEMBER-1). */
  public static final int HANDLE_MIN = 3;

  /** Longest handle (MEMBER-1). */
  public static final int HANDLE_MAX = 32;

  /** Longest display name, in Unicode characters (MEMBER-1). */
  public static final int DISPLAY_NAME_MAX = 64;

  /** Keys that one member may hold at a time. */
  public static final int KEYS_PER_MEMBER_MAX = 16;

  /** Treasurers of one body. */
  public static final int TREASURERS_MAX = 100;

  /** Longest reference of a deposit or a redemption, in Unicode characters. */
  public static final int REFERENCE_MAX = 128;

  /** Open requests, offers and allowances of one member (FORUM-8). */
  public static final int OPEN_PER_MEMBER_MAX = 64;

  /** Most skills of an offer (AVAIL-1). */
  public static final int SKILLS_MAX = 16;

  /** Longest name of a skill (AVAIL-1). */
  public static final int SKILL_LENGTH_MAX = 35;

  /** Most jobs at a time of one offer (AVAIL-1). */
  public static final int CAPACITY_MAX = 100;

  /** Longest time to deliver, in milliseconds: 365 days (BUS-1). */
  public static final long DELIVER_WITHIN_MAX_MS = 365L * 24 * 60 * 60 * 1000;

  /** Longest title of a post, in Unicode characters (FORUM-1). */
  public static final int TITLE_MAX = 200;

  /** Longest body of a post, in bytes (FORUM-1). */
  public static final long POST_BODY_BYTES_MAX = 64L * 1024;

  /** Most attachments of a post (FORUM-1). */
  public static final int ATTACHMENTS_MAX = 8;

  /** Longest attachment, in bytes (FORUM-1). */
  public static final long ATTACHMENT_BYTES_MAX = 1024L * 1024;

  /** Longest media type of an attachment, in Unicode characters. */
  public static final int MEDIA_TYPE_MAX = 127;

  /** Most authors of a post (FORUM-1). */
  public static final int AUTHORS_MAX = 100;

  /** Most citations of a post, whatever a founding sets {@code forum.maxCitations} to. */
  public static final int CITATIONS_MAX = 1000;

  /**
   * Most citations that one flow looks at, whatever a founding sets {@code forum.maxFlowSteps} to.
   */
  public static final long FLOW_STEPS_MAX = 1_000_000;

  /** Most artifacts or payments that one proposal may name. */
  public static final int PROPOSAL_ITEMS_MAX = 100;

  /** Longest name of an artifact (GOV-6). */
  public static final int ARTIFACT_NAME_MAX = 64;

  /** Longest version of an artifact, in Unicode characters. */
  public static final int ARTIFACT_VERSION_MAX = 64;

  /** Longest name of a body, in Unicode characters. */
  public static final int BODY_NAME_MAX = 100;

  /** Timers that one tick fires; what is still due goes on in the next tick. */
  public static final int TIMERS_PER_ENTRY = 1000;

  /** Reactions that one entry runs; the rest stays queued in the state. */
  public static final int REACTIONS_PER_ENTRY = 1000;

  /** Longest signed envelope of an entry, in bytes of its canonical form. */
  public static final int COMMAND_BYTES_MAX = 1024 * 1024;

  /** Longest events of an entry, in bytes. */
  public static final int EVENTS_BYTES_MAX = 64 * 1024 * 1024;

  /** Longest content that a journal stores, in bytes: an attachment, or a shorter body. */
  public static final int CONTENT_BYTES_MAX = (int) ATTACHMENT_BYTES_MAX;

  /** Bytes from which on a batch takes nothing more. */
  public static final int BATCH_BYTES_FULL = 64 * 1024 * 1024;

  /** Entries and contents from which on a batch takes nothing more. */
  public static final int BATCH_ITEMS_FULL = 100_000;

  /** Deepest nesting of canonical JSON. */
  public static final int JSON_DEPTH_MAX = 16;

  /** Commands that wait for their turn; more are sent away until some were decided. */
  public static final int QUEUE_COMMANDS_MAX = 10_000;

  /** Bytes of the commands that wait for their turn. */
  public static final long QUEUE_BYTES_MAX = 64L * 1024 * 1024;

  /** The node writes a snapshot each so many entries. */
  public static final int SNAPSHOT_ENTRIES = 100_000;

  private Limits() {}
}
