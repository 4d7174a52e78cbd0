import type { ComponentChildren, JSX } from 'preact';

interface Asked {
  /** Name of the field, as in Baken's refusals. */
  readonly name: string;
  readonly label: string;
  /** Words in a quieter voice after the label, such as that it may stay empty. */
  readonly aside?: string | false;
  readonly hint?: string | undefined;
  readonly mistake?: string | undefined;
  readonly value: string;
  readonly onAnswer: (value: string) => void;
}

/** Id of the element that takes the focus when this field has to be mended. */
export const idOf = (name: string): string => `field-${name.replace('.', '-')}`;

/** What names, explains and corrects a field, above it. */
const Field = (
  asked: Pick<Asked, 'name' | 'label' | 'aside' | 'hint' | 'mistake'> & {
    readonly group?: boolean;
    readonly children: ComponentChildren;
  },
): JSX.Element => {
  const { name, label, aside, hint, mistake, group, children } = asked;
  const [Box, Label] = group ? (['fieldset', 'legend'] as const) : (['div', 'label'] as const);
  return (
    <Box
      class={mistake ? 'field wrong' : 'field'}
      {...(group && { id: idOf(name), tabIndex: -1, 'aria-describedby': `${idOf(name)}-more` })}
    >
      <Label {...(!group && { for: idOf(name) })}>
        {label} {aside && <span class="quiet">({aside})</span>}
      </Label>
      <div id={`${idOf(name)}-more`}>
        {hint && <p class="quiet">{hint}</p>}
        {mistake && <p class="mistake">{mistake}</p>}
      </div>
      {children}
    </Box>
  );
};

const described = ({
  name,
  mistake,
}: Asked): { id: string; 'aria-describedby': string; 'aria-invalid': boolean } => ({
  id: idOf(name),
  'aria-describedby': `${idOf(name)}-more`,
  'aria-invalid': mistake !== undefined,
});

/** One line to write in. */
export const TextField = (
  asked: Asked & { readonly numeric?: boolean; readonly children?: ComponentChildren },
): JSX.Element => (
  <Field {...asked}>
    <input
      {...described(asked)}
      value={asked.value}
      onInput={({ currentTarget }) => asked.onAnswer(currentTarget.value)}
      autocomplete="off"
      inputMode={asked.numeric ? 'numeric' : 'text'}
      size={asked.numeric ? 4 : 30}
    />
    <div role="status">{asked.children}</div>
  </Field>
);

/** One thing to choose. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly about?: string | undefined;
  readonly closed?: boolean;
}

/** A few choices below each other are faster to read than a list that hides them; many are not. */
const mostInView = 7;

/** One of several, nothing chosen beforehand. `none` is what a list says before something is chosen. */
export const ChoiceField = (
  asked: Asked & { readonly choices: readonly Choice[]; readonly none: string },
): JSX.Element => {
  const { name, choices, value, onAnswer, none } = asked;
  const isInView = choices.length <= mostInView;
  return (
    <Field {...asked} group={isInView}>
      {isInView ? (
        choices.map(({ id, label, about, closed }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name={name}
              checked={value === id}
              disabled={closed}
              onChange={() => onAnswer(id)}
            />
            <span>
              {label} {about && <span class="quiet">{about}</span>}
            </span>
          </label>
        ))
      ) : (
        <select
          {...described(asked)}
          value={value}
          onChange={({ currentTarget }) => onAnswer(currentTarget.value)}
        >
          <option value="">{none}</option>
          {choices.map(({ id, label, about, closed }) => (
            <option key={id} value={id} disabled={closed}>
              {label} {closed && `(${about ?? ''})`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
