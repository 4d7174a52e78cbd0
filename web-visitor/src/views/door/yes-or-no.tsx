import type { ComponentChildren, JSX } from 'preact';
import { ChoiceField } from './field.tsx';

type Answer = 'yes' | 'no';

/** A question with two answers. What follows from the answer stands below it, and is said. */
export const YesOrNo = (asked: {
  readonly name: string;
  readonly label: string;
  readonly yes: string;
  readonly no: string;
  readonly value: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
  readonly mistake?: string | undefined;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <>
    <ChoiceField
      {...asked}
      value={asked.value ?? ''}
      none=""
      choices={[
        { id: 'yes', label: asked.yes },
        { id: 'no', label: asked.no },
      ]}
      onAnswer={(answer) => asked.onAnswer(answer === 'yes' ? answer : 'no')}
    />
    <div role="status">{asked.children}</div>
  </>
);
