import { useConsole } from '../../app/console-context.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { Tick } from './arrange-lines.ts';

const icons: Readonly<Record<Tick, IconName>> = {
  waiting: 'waiting',
  sending: 'waiting',
  refused: 'refused',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
};

/** How far my words have come. Read and delivered differ in colour and in the word that stands with the picture. */
export const TickMark = ({ tick }: { readonly tick: Tick }) => {
  const { texts } = useConsole();
  const says = texts.conversation.ticks[tick];
  return (
    <span className={`tick tick-${tick}`} title={says}>
      <Icon name={icons[tick]} size={15} label={says} />
    </span>
  );
};
