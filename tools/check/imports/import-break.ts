import type { Finding } from '../check-shape.ts';

/** A finding with the name of the rule it breaks: the fixture must break each rule by name. */
export interface Break extends Finding {
  readonly rule: string;
}

export const ruleOfRoom = (room: string, because: string): string => `${room}: ${because}`;
export const ruleOfVendor = (vendor: string): string => `vendor room: ${vendor}`;
export const ruleOfGlobal = (name: string): string => `global: ${name}`;

/** Rules that hold in every room. */
export const everywhere = {
  noRoom: 'a module belongs to a room',
  notListed: 'a room imports what its row lists',
  nowhere: 'an import leads somewhere',
  byName: 'another workspace is imported by its name',
  declared: 'package.json declares what is imported',
} as const;
