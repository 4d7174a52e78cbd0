import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { DeskConversation } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { inLanguage } from '../../i18n/named.ts';
import { Icon } from '../../parts/icon.tsx';
import { minutesLeft, sayClock } from '../../parts/say-time.ts';
import { useNow } from '../../parts/use-now.ts';
import { EndDialog } from './end-dialog.tsx';

interface HeadingProps {
  readonly about: DeskConversation;
  readonly name: string;
  readonly aboutShown: boolean;
  readonly setAboutShown: (shown: boolean) => void;
}

const fewMinutes = 10;

/** Who this is, since when, until when; and the way to end. */
export const ConversationHeading = ({ about, name, aboutShown, setAboutShown }: HeadingProps) => {
  const { texts, settings, language, timeManner } = useConsole();
  const now = useNow(5_000);
  const [ending, setEnding] = useState(false);
  const { state, unit, startedAt, endsAt } = about.conversation;
  const unitName = settings.units.find(({ id }) => id === unit)?.name;
  const left = endsAt === undefined || state === 'ended' ? undefined : minutesLeft(endsAt, now);
  const facts = [
    ...(settings.units.length > 1 && unitName ? [inLanguage(unitName, language)] : []),
    ...(startedAt === undefined ? [] : [texts.conversation.since(sayClock(startedAt, timeManner))]),
  ];
  return (
    <div className="heading">
      <div className="heading-who">
        <h2>{name}</h2>
        <p className="small">{facts.join(' · ')}</p>
      </div>
      {left !== undefined && (
        <p className={left <= fewMinutes ? 'heading-late' : 'small'}>
          {left === 0 ? texts.list.timeUp : texts.list.minutesLeft(left)}
        </p>
      )}
      <ActionIcon
        variant={aboutShown ? 'light' : 'default'}
        size="lg"
        aria-label={texts.about.show}
        aria-pressed={aboutShown}
        title={texts.about.show}
        onClick={() => setAboutShown(!aboutShown)}
      >
        <Icon name="about" />
      </ActionIcon>
      {state !== 'ended' && (
        <Button variant="default" onClick={() => setEnding(true)}>
          {texts.end.button}
        </Button>
      )}
      <EndDialog about={about} opened={ending && state !== 'ended'} close={() => setEnding(false)} />
    </div>
  );
};
