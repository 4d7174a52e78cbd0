import { useCallback, useMemo, useRef, useState } from 'react';
import type { Offer } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { useDesk } from '../../app/desk-context.tsx';
import { useShortcuts, type ShortcutName } from '../../app/shortcuts.ts';
import { waitingForMeSince } from '../../connection/held-conversation.ts';
import { useStore, useWholeStore } from '../../parts/use-store.ts';
import { ConversationPane, NoConversation } from '../conversation/conversation-pane.tsx';
import { ConversationList } from '../queue/conversation-list.tsx';
import { OfferCard } from '../queue/offer-card.tsx';
import { OwnState } from '../queue/own-state.tsx';
import { useAnswerOffer } from '../queue/use-answer-offer.ts';
import { useSurprises } from '../queue/use-surprises.ts';
import { useConversations } from '../queue/use-conversations.ts';
import { useAboutShown } from './use-about-shown.ts';
import { useLeaveWarning } from './use-leave-warning.ts';
import './desk-screen.css';

const noOffers: readonly Offer[] = [];
const answerBox = '#answer-box';

const focusAnswer = (): void => {
  // After the conversation that was just chosen has been drawn.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(answerBox)?.focus());
};

/** The counsellor's desk: myself, who is offered and whom I help on the left; the open conversation beside it. */
export const DeskScreen = () => {
  const { texts } = useConsole();
  const desk = useDesk();
  const offers = useStore(desk.state, (state) => state.desk?.offers ?? noOffers);
  const selected = useWholeStore(desk.selected);
  const conversations = useConversations();
  const [declining, setDeclining] = useState(false);
  const [aboutShown, setAboutShown] = useAboutShown();
  const choose = useCallback(
    (conversationId: string) => {
      desk.selected.set(conversationId);
      focusAnswer();
    },
    [desk],
  );
  const answer = useAnswerOffer(focusAnswer);
  useLeaveWarning();
  useSurprises();

  const { running, ended } = conversations;
  const current = useRef({ running, offers, answer });
  current.current = { running, offers, answer };
  const shortcuts = useMemo((): Readonly<Record<ShortcutName, () => void>> => {
    const step = (by: number): void => {
      const ids = current.current.running.map(({ about }) => about.conversationId);
      const at = ids.indexOf(desk.selected.get() ?? '');
      const next = ids[(at < 0 && by < 0 ? ids.length - 1 : at + by + ids.length) % ids.length];
      if (next !== undefined) choose(next);
    };
    return {
      accept: () => {
        const [first] = current.current.offers;
        if (first !== undefined) current.current.answer.accept(first);
      },
      decline: () => setDeclining(current.current.offers.length > 0),
      next: () => step(1),
      previous: () => step(-1),
      waiting: () => {
        const [longest] = current.current.running
          .map(({ about, held }) => ({ id: about.conversationId, since: waitingForMeSince(held) ?? '' }))
          .filter(({ since }) => since !== '')
          .sort((one, other) => one.since.localeCompare(other.since));
        if (longest !== undefined) choose(longest.id);
      },
      answer: focusAnswer,
      about: () => setAboutShown((shown) => !shown),
    };
  }, [desk, choose]);
  useShortcuts(shortcuts);

  const coming = useStore(
    desk.state,
    (state) => state.desk?.conversationIds.includes(selected ?? '') ?? false,
  );
  const shown = [...running, ...ended].find(({ about }) => about.conversationId === selected);
  return (
    <div className="desk">
      <h1 className="unseen">{texts.frame.desk}</h1>
      <div className="desk-side">
        <OwnState />
        <div aria-live="assertive">
          {offers.map((offer, index) => (
            <OfferCard
              key={offer.offerId}
              offer={offer}
              answer={answer}
              declining={declining && index === 0}
              setDeclining={setDeclining}
            />
          ))}
        </div>
        <ConversationList {...conversations} choose={choose} />
      </div>
      {shown === undefined ? (
        <NoConversation any={running.length > 0} coming={coming} />
      ) : (
        <ConversationPane
          key={shown.about.conversationId}
          {...shown}
          aboutShown={aboutShown}
          setAboutShown={setAboutShown}
        />
      )}
    </div>
  );
};
