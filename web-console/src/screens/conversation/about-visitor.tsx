import { CloseButton } from '@mantine/core';
import type { DeskConversation, DoorQuestion } from '@baken/protocol';
import { useConsole } from '../../app/console-context.tsx';
import { inLanguage } from '../../i18n/named.ts';
import { sayClock, saySpan } from '../../parts/say-time.ts';
import './about-visitor.css';

interface AboutProps {
  readonly about: DeskConversation;
  readonly close: () => void;
}

/** What is known of this visitor: what they filled in at the door, and the facts of this visit. Nothing else is. */
export const AboutVisitor = ({ about, close }: AboutProps) => {
  const { texts, settings, language, timeManner } = useConsole();
  const { conversation, answers } = about;
  const unit = settings.units.find(({ id }) => id === conversation.unit);
  const answered = settings.questions.filter(({ id }) => (answers[id] ?? '') !== '');
  const { openedAt, startedAt, endsAt } = conversation;
  const facts: readonly (readonly [string, string])[] = [
    ...(unit ? [[texts.about.unit, inLanguage(unit.name, language)] as const] : []),
    [texts.about.language, texts.languages[conversation.language]],
    [texts.about.openedAt, sayClock(openedAt, timeManner)],
    ...(startedAt === undefined
      ? []
      : ([
          [texts.about.startedAt, sayClock(startedAt, timeManner)],
          [texts.about.waited, saySpan(Date.parse(startedAt) - Date.parse(openedAt))],
        ] as const)),
    [texts.about.endsAt, endsAt === undefined ? texts.about.noEnd : sayClock(endsAt, timeManner)],
  ];
  return (
    <aside className="about" aria-labelledby="about-heading">
      <div className="about-head">
        <h2 id="about-heading">{texts.about.heading}</h2>
        <CloseButton aria-label={texts.frame.close} onClick={close} />
      </div>
      <h3>{texts.about.answers}</h3>
      {answered.length === 0 ? (
        <p className="small">{texts.about.noAnswers}</p>
      ) : (
        <dl>
          {answered.map((question) => (
            <Fact key={question.id} name={inLanguage(question.label, language)}>
              {choiceOf(question, answers[question.id] ?? '', (text) => inLanguage(text, language))}
            </Fact>
          ))}
        </dl>
      )}
      <dl className="about-facts">
        {facts.map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </dl>
    </aside>
  );
};

/** An answer in words: of a choice its label, of anything else what was filled in. */
const choiceOf = (
  question: DoorQuestion,
  answer: string,
  say: (text: DoorQuestion['label']) => string,
): string => {
  const choice = question.kind === 'choice' ? question.choices.find(({ id }) => id === answer) : undefined;
  return choice === undefined ? answer : say(choice.label);
};

const Fact = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
