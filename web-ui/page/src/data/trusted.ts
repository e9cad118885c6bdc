/** The one thing that this page lets become a script: a worker of its own, from where it came itself. */
interface Policy {
  createScriptURL(address: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = {
  createScriptURL(address) {
    if (!/^\/assets\/[A-Za-z0-9._-]+$/.test(address)) {
      throw new Error(`no script of this page: ${address}`);
    }
    return address;
  },
};

/** Browsers without trusted types have nothing that would have to be asked. */
const policy =
  (globalThis as { trustedTypes?: Factory }).trustedTypes?.createPolicy("witan", rules) ?? rules;

/** Starts one of the page's own workers. */
export function startWorker(address: string): Worker {
  return new Worker(policy.createScriptURL(address), { type: "module" });
}
