import { isObject, type Json } from "./canonical.js";
import { count, hash, truth, type Kind } from "./fields.js";

/** The value of a parameter: micro-units, ppm, milliseconds or a count; true or false; a post's id. */
export type ParameterValue = number | boolean | string;

/** The catalogue of parameters with their defaults (section 8 of the rules). */
export const PARAMETER_DEFAULTS: Readonly<Record<string, number | boolean>> = {
  "member.fee": 0,
  "coin.initialGrant": 0,
  "forum.chainLimit": 3,
  "forum.maxCitations": 100,
  "forum.minFlow": 1000,
  "forum.maxFlowSteps": 10000,
  "forum.dailyBytes": 4194304,
  "pool.duration": 259200000,
  "pool.quorum": 100000,
  "pool.winRatio": 500000,
  "pool.bindingRatio": 100000,
  "pool.authorShare": 500000,
  "pool.mintingRatio": 1000000,
  "pool.redistribute": true,
  "pool.minFee": 1000000,
  "pool.maxExtensions": 2,
  "pool.quietPeriod": 100000,
  "pool.maxQuietExtensions": 3,
  "fee.authorShare": 0,
  "fee.treasuryShare": 100000,
  "availability.acceptWithin": 86400000,
  "availability.silencePenalty": 100000,
  "availability.missPenalty": 500000,
  "business.matchWithin": 604800000,
  "business.maxAttempts": 5,
  "governance.attestation": 100000,
  "governance.attestWithin": 1209600000,
  "governance.duration": 259200000,
  "governance.quorum": 200000,
  "governance.winRatio": 500000,
  "governance.binding1": 0,
  "governance.binding2": 10000,
  "governance.binding3": 1000000,
  "governance.maxRetries": 3,
  "governance.minDelay": 86400000,
};

const ARTIFACT = "artifact.";

/** Values by the names of parameters: what a founding sets. */
export const foundingParameters: Kind<Readonly<Record<string, number | boolean>>> = (
  value,
  path,
  reading,
) => {
  if (!isObject(value)) {
    return reading.fail(path, "expected an object");
  }
  const read = Object.create(null) as Record<string, number | boolean>;
  for (const [name, given] of Object.entries(value)) {
    const initial = Object.hasOwn(PARAMETER_DEFAULTS, name) ? PARAMETER_DEFAULTS[name] : undefined;
    const kind: Kind<number | boolean> = typeof initial === "boolean" ? truth : count;
    const known =
      initial === undefined
        ? reading.fail(`${path}/${name}`, "no parameter has this name")
        : kind(given, `${path}/${name}`, reading);
    if (known !== undefined) {
      read[name] = known;
    }
  }
  return read;
};

/** As {@link foundingParameters}, and `artifact.NAME` with a post's id: what a proposal sets. */
export const proposedParameters: Kind<Readonly<Record<string, ParameterValue>>> = (
  value,
  path,
  reading,
) => {
  if (!isObject(value)) {
    return reading.fail(path, "expected an object");
  }
  const artifacts = Object.create(null) as Record<string, ParameterValue>;
  const others = Object.create(null) as Record<string, Json>;
  for (const [name, given] of Object.entries(value)) {
    if (name.startsWith(ARTIFACT)) {
      artifacts[name] = hash(given, `${path}/${name}`, reading) ?? "";
    } else {
      others[name] = given;
    }
  }
  return Object.assign(artifacts, foundingParameters(others, path, reading));
};
