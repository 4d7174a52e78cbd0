import { fault } from '@baken/kernel';

/** The organisation has no unit of that name. */
export const unitUnknown = fault('missing', 'scheduling.unit-unknown');
