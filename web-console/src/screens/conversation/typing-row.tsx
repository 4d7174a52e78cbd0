import { useConsole } from '../../app/console-context.tsx';
import { isTyping } from '../../parts/typing.ts';
import { useNow } from '../../parts/use-now.ts';

interface TypingProps {
  readonly name: string;
  /** When the visitor was last heard typing, in this computer's own milliseconds. */
  readonly at: number | undefined;
}

/** Says that the visitor is typing, for as long as that is likely. Its place is always there, so that nothing jumps. */
export const TypingRow = ({ name, at }: TypingProps) => {
  const { texts } = useConsole();
  useNow(1_000);
  return <p className="lines-typing">{isTyping(at) ? texts.conversation.typing(name) : ''}</p>;
};
