/** What a phone dials: digits and a leading plus, without the (0) that people write after a country code. */
export const phoneLink = (phone: string): string => `tel:${phone.replace(/\(0\)|[^\d+]/g, '')}`;
