import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import type { Offer } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import type { DeclineReason } from '../../app/open-desk.ts';
import { inLanguage } from '../../i18n/named.ts';
import { saySpan, secondsLeft } from '../../parts/say-time.ts';
import { useNow } from '../../parts/use-now.ts';
import type { AnswerOffer } from './use-answer-offer.ts';
import './offer-card.css';

/** An offer lasts this long in most organisations: what the bar begins with. */
const fullSeconds = 20;
const reasons: readonly DeclineReason[] = [
  'not-able-now',
  'know-this-person',
  'needs-somebody-else',
  'other',
];

interface OfferProps {
  readonly offer: Offer;
  readonly answer: AnswerOffer;
  readonly declining: boolean;
  readonly setDeclining: (declining: boolean) => void;
}

/** A visitor who is offered to me: what is known, how long there still is, yes or no. */
export const OfferCard = ({ offer, answer, declining, setDeclining }: OfferProps) => {
  const { texts, settings, language } = useConsole();
  const now = useNow(250);
  const [longest] = useState(() => Math.max(secondsLeft(offer.lapsesAt, now), fullSeconds));
  const seconds = secondsLeft(offer.lapsesAt, now);
  const unit = settings.units.find(({ id }) => id === offer.unit);
  const busy = answer.answering === offer.offerId;
  return (
    <section className="offer" aria-labelledby={`offer-${offer.offerId}`}>
      <h2 id={`offer-${offer.offerId}`}>{texts.offer.heading}</h2>
      <p className="offer-what">
        {settings.units.length > 1 && unit && <strong>{inLanguage(unit.name, language)}</strong>}
        <span>{texts.languages[offer.language]}</span>
        <span>{texts.offer.waiting(saySpan(now - Date.parse(offer.waitingSince)))}</span>
      </p>
      <progress className="offer-time" max={longest} value={seconds} aria-label={texts.offer.left(seconds)} />
      <p className="offer-left">{texts.offer.left(seconds)}</p>
      <div className="offer-acts">
        <Button flex={1} px="sm" loading={busy} disabled={seconds === 0} onClick={() => answer.accept(offer)}>
          {texts.offer.accept}
        </Button>
        <Menu opened={declining} onChange={setDeclining} width={280} position="bottom-end">
          <Menu.Target>
            <Button variant="default" px="sm" disabled={busy}>
              {texts.offer.decline}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{texts.offer.declineBecause}</Menu.Label>
            {reasons.map((reason) => (
              <Menu.Item key={reason} onClick={() => answer.decline(offer, reason)}>
                {texts.offer.reasons[reason]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </section>
  );
};
