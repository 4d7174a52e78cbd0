/** The parts of a message's full name that address it: `baken.routing.v1.OfferAccepted` is routing's `OfferAccepted`. */
export interface SplitType {
  readonly service: string;
  readonly message: string;
}

const typeShape = /^baken\.([a-z]+)\.v[0-9]+\.([A-Za-z0-9]+)$/;
const tokenShape = /^[A-Za-z0-9_-]+$/;

/** Throws for a name that is not one of ours. */
export const splitType = (type: string): SplitType => {
  const [, service, message] = typeShape.exec(type) ?? [];
  if (service === undefined || message === undefined)
    throw new Error(`${type} is not the full name of a message`);
  return { service, message };
};

/** A key becomes one token of a subject; anything else could address more than was meant. Throws, without quoting the key. */
export const checkToken = (what: string, token: string): string => {
  if (!tokenShape.test(token)) throw new Error(`${what} is not one token of a subject`);
  return token;
};

/**
 * Names on the bus of one organisation. Permissions of production are written in these terms: a service publishes
 * `<namespace>.fact.<itself>.>`, `<namespace>.live.<itself>.>` and `<namespace>.parked.<itself>`.
 */
export const subjectsOf = (
  namespace: string,
): {
  readonly factStream: string;
  readonly parkedStream: string;
  readonly allFacts: string;
  readonly allParked: string;
  readonly fact: (type: string) => string;
  readonly parked: (service: string) => string;
  /** Without its last token, the key. */
  readonly live: (type: string) => string;
} => {
  checkToken('the namespace', namespace);
  const named = (room: string, type: string): string => {
    const { service, message } = splitType(type);
    return `${namespace}.${room}.${service}.${message}`;
  };
  return {
    factStream: `${namespace}_FACTS`,
    parkedStream: `${namespace}_PARKED`,
    allFacts: `${namespace}.fact.>`,
    allParked: `${namespace}.parked.>`,
    fact: (type) => named('fact', type),
    parked: (service) => `${namespace}.parked.${service}`,
    live: (type) => named('live', type),
  };
};

export type Subjects = ReturnType<typeof subjectsOf>;
