import type { Offer } from '@baken/protocol';
import { useEffect } from 'react';
import { inLanguage } from '../i18n/named.ts';
import { useStore } from '../parts/use-store.ts';
import { useConsole } from './console-context.tsx';
import { useDesk } from './desk-context.tsx';
import { wantsNotifications, wantsSound } from './notice-choices.tsx';
import { ring } from './ring.ts';

const noOffers: readonly Offer[] = [];
const ringEveryMilliseconds = 4_000;

/** A visitor who is offered is heard, stands in the title of the window, and is told by the system when the window is out of sight. */
export const OfferAlarm = () => {
  const { texts, settings, language } = useConsole();
  const offers = useStore(useDesk().state, ({ desk }) => desk?.offers ?? noOffers);
  const first = offers[0]?.offerId;
  const unitId = offers[0]?.unit;
  const unit = settings.units.find(({ id }) => id === unitId);
  const unitName = unit === undefined ? '' : inLanguage(unit.name, language);

  useEffect(() => {
    const plain = `${settings.name} · Baken`;
    document.title = first === undefined ? plain : `● ${texts.offer.title} · ${settings.name}`;
    return () => {
      document.title = plain;
    };
  }, [first, settings.name, texts]);

  useEffect(() => {
    if (first === undefined) return undefined;
    const sound = (): void => {
      if (wantsSound()) ring();
    };
    sound();
    const timer = setInterval(sound, ringEveryMilliseconds);
    return () => clearInterval(timer);
  }, [first]);

  useEffect(() => {
    if (first === undefined || document.hasFocus() || !wantsNotifications()) return undefined;
    const notification = new Notification(texts.offer.title, {
      body: texts.offer.notification(unitName),
      tag: 'baken-offer',
    });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
    return () => notification.close();
  }, [first, unitName, texts]);

  return null;
};
