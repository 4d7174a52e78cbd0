import { fault, type Fault, type FieldFault } from '@baken/kernel';

/** Something at the door was not filled in as it is asked; the fields say what. */
export const answerInvalid = (fields: readonly FieldFault[]): Fault =>
  fault('invalid', 'intake.answer-invalid', { fields });

/** Consent to exactly the current text is the condition of coming in, and it was not given. */
export const consentMissing = fault('invalid', 'intake.consent-missing', {
  fields: [{ field: 'consentVersion', code: 'required' }],
});

/** Veilig Thuis asks professionals to phone (seeds/002: "Professionals willen wij vragen de chat niet te gebruiken, maar te bellen"). */
export const professionalByPhone = fault('denied', 'intake.professional-by-phone');

/** opensAt: ISO moment of the next opening, where there is one. */
export const closed = (opensAt: string | undefined): Fault =>
  fault('closed', 'intake.closed', opensAt === undefined ? {} : { details: { opensAt } });

export const afterLastEntry = (opensAt: string | undefined): Fault =>
  fault('closed', 'intake.after-last-entry', opensAt === undefined ? {} : { details: { opensAt } });

/** No unit of the organisation is open with room for somebody who does not mind which. */
export const noUnitFree = fault('busy', 'intake.no-unit-free');

/** The entry key was used for another try that was not the same. */
export const entryKeyTaken = fault('conflict', 'intake.entry-key-taken');
