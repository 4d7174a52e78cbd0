import { parseArgs } from 'node:util';
import { ok, refuse, type Result } from '@baken/kernel';
import { organisationNames } from '@baken/organisation';

/** What `npm start -- …` was asked. Ports: 0 takes a free one. */
export interface StartArguments {
  readonly organisation: string;
  readonly keycloak: boolean;
  /** A wall clock time in the organisation's zone at which the demonstration's clock begins. */
  readonly at: Temporal.PlainDateTime | undefined;
  readonly realClock: boolean;
  readonly visitorPort: number;
  readonly consolePort: number;
  readonly identityPort: number;
}

const usage = `npm start -- [--organisation NAME] [--keycloak] [--at 2026-11-24T14:00] [--real-clock]
             [--visitor-port 8100] [--console-port 8200] [--identity-port 8300]
organisations: ${organisationNames().join(', ')}`;

/** The refusal is what to print. */
export const readArguments = (given: readonly string[]): Result<StartArguments, string> => {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...given],
      options: {
        organisation: { type: 'string', default: 'humanitas' },
        keycloak: { type: 'boolean', default: false },
        at: { type: 'string' },
        'real-clock': { type: 'boolean', default: false },
        'visitor-port': { type: 'string', default: '8100' },
        'console-port': { type: 'string', default: '8200' },
        'identity-port': { type: 'string', default: '8300' },
      },
    }));
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : 'Unknown argument.'}\n${usage}`);
  }
  if (!organisationNames().includes(values.organisation))
    return refuse(
      `There is no organisation "${values.organisation}". There are: ${organisationNames().join(', ')}.`,
    );
  const ports = [values['visitor-port'], values['console-port'], values['identity-port']].map(Number);
  const [visitorPort = 0, consolePort = 0, identityPort = 0] = ports;
  if (ports.some((port) => !Number.isInteger(port) || port < 0 || port > 65_535))
    return refuse(`A port is a whole number from 0 to 65535.\n${usage}`);
  let at: Temporal.PlainDateTime | undefined;
  try {
    at = values.at === undefined ? undefined : Temporal.PlainDateTime.from(values.at);
  } catch {
    return refuse(`"${values.at ?? ''}" is not a time such as 2026-11-24T14:00.\n${usage}`);
  }
  return ok({
    organisation: values.organisation,
    keycloak: values.keycloak,
    at,
    realClock: values['real-clock'],
    visitorPort,
    consolePort,
    identityPort,
  });
};
