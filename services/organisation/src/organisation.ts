import { z } from 'zod';
import { block, networkAddress } from './address.ts';
import { alternatives } from './alternatives.ts';
import { conversation } from './conversation.ts';
import { counsellor } from './counsellor.ts';
import { door } from './door.ts';
import { dossier } from './dossier.ts';
import { emergency } from './emergency.ts';
import { feedback } from './feedback.ts';
import { figures } from './figures.ts';
import { opening } from './hours.ts';
import { identityFields } from './identity.ts';
import { mail } from './mail.ts';
import { page } from './page.ts';
import { phone } from './phone.ts';
import { waiting } from './queue.ts';
import { retention } from './retention.ts';
import { rights } from './rights.ts';
import { secrecy } from './secrecy.ts';
import { texts, traces } from './texts.ts';
import { training } from './training.ts';
import { unitChoice, units, type UnitSettings } from './units.ts';

/** Everything in which one organisation differs from another. Closed: a key that is not here is refused. */
export const organisationSchema = z.strictObject({
  ...identityFields,
  page,
  units,
  unitChoice,
  opening,
  waiting,
  door,
  conversation,
  counsellor,
  networkAddress,
  block,
  retention,
  dossier,
  mail,
  phone,
  alternatives,
  emergency,
  feedback,
  secrecy,
  rights,
  figures,
  training,
  traces,
  texts,
});

/** The settings as the file says them, with defaults filled in. */
export type OrganisationSettings = z.infer<typeof organisationSchema>;

/** A unit with everything decided: nothing more to look up at the organisation. */
export interface Unit {
  readonly id: string;
  readonly name: UnitSettings['name'];
  readonly about?: UnitSettings['name'];
  readonly hours: string;
  readonly lastEntryMinutes: number;
  readonly queue: OrganisationSettings['waiting']['queue'];
  readonly offerSeconds: number;
}

/** The settings of one organisation, loaded and checked, with what units inherit filled in. */
export interface Organisation extends Omit<OrganisationSettings, 'units' | 'officialFormOfAddress'> {
  readonly units: readonly Unit[];
  readonly officialFormOfAddress: OrganisationSettings['formOfAddress'];
}

export const resolveOrganisation = (settings: OrganisationSettings): Organisation => ({
  ...settings,
  officialFormOfAddress: settings.officialFormOfAddress ?? settings.formOfAddress,
  units: settings.units.map((unit) => resolveUnit(unit, settings)),
});

const resolveUnit = (
  { id, name, about, hours, lastEntryMinutes, queue, offerSeconds }: UnitSettings,
  { opening: openingOfAll, waiting: waitingOfAll }: OrganisationSettings,
): Unit => ({
  id,
  name,
  ...(about && { about }),
  hours: hours ?? openingOfAll.hours,
  lastEntryMinutes: lastEntryMinutes ?? openingOfAll.lastEntryMinutes,
  queue: queue ?? waitingOfAll.queue,
  offerSeconds: offerSeconds ?? waitingOfAll.offerSeconds,
});
