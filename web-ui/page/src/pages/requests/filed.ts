import { get, withQuery, type Listed } from "../../data/api.js";
import type { Request } from "../../data/contract.js";
import { pageOf } from "../../data/ids.js";

/** The page of the request that a member filed with this entry; the board, when it is not found. */
export async function filedAt(member: string, position: number): Promise<string> {
  const path = withQuery("/v1/requests", { requester: member, limit: 5, atLeast: position });
  const answer = await get<Listed<Request>>(path);
  const filed =
    answer.kind === "ok" ? answer.data.data.find((one) => one.filedPosition === position) : undefined;
  return filed ? pageOf(filed.id) : "/requests";
}
