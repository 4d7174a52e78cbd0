import { useState } from 'react';
import type { Desk, Offer } from '@baken/protocol';
import type { Result } from '@baken/kernel';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import type { DeclineReason } from '../../app/open-desk.ts';
import { sayFault } from '../../i18n/texts.ts';

export interface AnswerOffer {
  /** The offer that is being answered. */
  readonly answering: string | undefined;
  readonly accept: (offer: Offer) => void;
  readonly decline: (offer: Offer, reason: DeclineReason) => void;
}

/** Yes or no to an offer; a refusal becomes a sentence. accepted: runs once the visitor is mine. */
export const useAnswerOffer = (accepted: () => void): AnswerOffer => {
  const { texts, notices } = useConsole();
  const desk = useDesk();
  const [answering, setAnswering] = useState<string>();
  const run = async (offer: Offer, asked: Promise<Result<Desk>>): Promise<boolean> => {
    setAnswering(offer.offerId);
    const answer = await asked;
    setAnswering(undefined);
    if (!answer.ok) notices.warn(sayFault(texts, answer.fault));
    return answer.ok;
  };
  return {
    answering,
    accept: (offer) =>
      void run(offer, desk.accept(offer)).then((done) => {
        if (done) accepted();
      }),
    decline: (offer, reason) =>
      void run(offer, desk.decline(offer, reason)).then((done) => {
        if (done) notices.tell(texts.offer.keepsPlace);
      }),
  };
};
