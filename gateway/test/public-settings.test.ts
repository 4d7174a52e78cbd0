import { describe, expect, it } from '@jest/globals';
import {
  loadOrganisation,
  organisationNames,
  publicSettings as makePublicSettings,
  type PublicSettings as Made,
} from '@baken/organisation';
import { publicSettings, type PublicSettings as Promised } from '@baken/protocol';

describe('what the gateway may show of an organisation', () => {
  it.each(organisationNames())('%s: is what the visitor page was promised, no more and no less', (name) => {
    const loaded = loadOrganisation(name);
    if (!loaded.ok) throw new Error(loaded.fault.message);
    const made: Promised = makePublicSettings(loaded.value);
    const parsed = publicSettings.parse(JSON.parse(JSON.stringify(made)));
    expect(parsed).toEqual(made);
    const same: Made = parsed;
    expect(same.id).toBe(name);
  });
});
