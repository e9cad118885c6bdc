/** What is wrong with something that somebody sent or typed, as a value. */
export interface Problem {
  /** A stable word for programs, such as `malformed`. */
  readonly code: string;
  /** The field, such as `/payload/nonce`; empty for the whole. */
  readonly path: string;
  /** What is wrong, for people. */
  readonly sentence: string;
}

/** What reading gave: a value, or the problem with it. Nothing here throws for wrong input. */
export type Read<T> =
  | { readonly value: T; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: Problem };

/** Reading went well. */
export function good<T>(value: T): Read<T> {
  return { value };
}

/** Reading found this problem. */
export function bad(code: string, path: string, sentence: string): Read<never> {
  return { problem: { code, path, sentence } };
}

/** The value, where a problem would be a bug of the caller. */
export function must<T>(read: Read<T>): T {
  if (read.problem) {
    throw new Error(`${read.problem.code} ${read.problem.path}: ${read.problem.sentence}`);
  }
  return read.value;
}
