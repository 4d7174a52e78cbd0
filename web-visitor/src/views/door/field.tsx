import type { ComponentChildren, JSX } from 'preact';

interface Asked {
  /** Name of the field, as in Baken's refusals. */
  readonly name: string;
  readonly label: string;
  /** Words in a quieter voice after the label, such as that it may stay empty. */
  readonly aside?: string | undefined;
  readonly hint?: string | undefined;
  readonly mistake?: string | undefined;
}

/** Id of the element that takes the focus when this field has to be mended. */
export const idOf = (name: string): string => `field-${name.replace('.', '-')}`;

const describes = ({ name, hint, mistake }: Asked): string | undefined =>
  [hint === undefined ? '' : `${idOf(name)}-hint`, mistake === undefined ? '' : `${idOf(name)}-mistake`]
    .filter((id) => id !== '')
    .join(' ') || undefined;

const Below = ({ name, hint, mistake }: Asked): JSX.Element => (
  <>
    {hint !== undefined && (
      <p class="hint" id={`${idOf(name)}-hint`}>
        {hint}
      </p>
    )}
    {mistake !== undefined && (
      <p class="mistake" id={`${idOf(name)}-mistake`}>
        {mistake}
      </p>
    )}
  </>
);

const Aside = ({ aside }: Pick<Asked, 'aside'>): JSX.Element | null =>
  aside === undefined ? null : <span class="quiet"> ({aside})</span>;

/** One line to write in, its label above it. */
export const TextField = (
  asked: Asked & {
    readonly value: string;
    readonly onWrite: (value: string) => void;
    readonly numeric?: boolean;
    readonly children?: ComponentChildren;
  },
): JSX.Element => (
  <div class={asked.mistake === undefined ? 'field' : 'field wrong'}>
    <label for={idOf(asked.name)}>
      {asked.label}
      <Aside aside={asked.aside} />
    </label>
    <Below {...asked} />
    <input
      id={idOf(asked.name)}
      value={asked.value}
      onInput={({ currentTarget }) => asked.onWrite(currentTarget.value)}
      autocomplete="off"
      inputMode={asked.numeric === true ? 'numeric' : 'text'}
      class={asked.numeric === true ? 'short' : undefined}
      aria-describedby={describes(asked)}
      aria-invalid={asked.mistake !== undefined}
    />
    <div role="status">{asked.children}</div>
  </div>
);

/** One thing to choose. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly about?: string | undefined;
  readonly closed?: boolean;
}

type Choosing = Asked & {
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

/** A few choices side by side are faster to read than a list that hides them; many are not. */
const mostSideBySide = 7;

/** One of several, nothing chosen beforehand. `none` is what an empty list says. */
export const ChoiceField = (asked: Choosing & { readonly none: string }): JSX.Element =>
  asked.choices.length <= mostSideBySide ? <Radios {...asked} /> : <List {...asked} />;

const Radios = (asked: Choosing): JSX.Element => (
  <fieldset
    class={asked.mistake === undefined ? 'field' : 'field wrong'}
    aria-describedby={describes(asked)}
    aria-invalid={asked.mistake !== undefined}
  >
    <legend>
      {asked.label}
      <Aside aside={asked.aside} />
    </legend>
    <Below {...asked} />
    {asked.choices.map(({ id, label, about, closed = false }, at) => (
      <label key={id} class="choice">
        <input
          type="radio"
          id={at === 0 ? idOf(asked.name) : undefined}
          name={asked.name}
          value={id}
          checked={asked.chosen === id}
          disabled={closed}
          onChange={() => asked.onChoose(id)}
        />
        <span>
          {label}
          {about !== undefined && <span class="quiet about">{about}</span>}
        </span>
      </label>
    ))}
  </fieldset>
);

const List = (asked: Choosing & { readonly none: string }): JSX.Element => (
  <div class={asked.mistake === undefined ? 'field' : 'field wrong'}>
    <label for={idOf(asked.name)}>
      {asked.label}
      <Aside aside={asked.aside} />
    </label>
    <Below {...asked} />
    <select
      id={idOf(asked.name)}
      value={asked.chosen}
      onChange={({ currentTarget }) => asked.onChoose(currentTarget.value)}
      aria-describedby={describes(asked)}
      aria-invalid={asked.mistake !== undefined}
    >
      <option value="">{asked.none}</option>
      {asked.choices.map(({ id, label, about, closed = false }) => (
        <option key={id} value={id} disabled={closed}>
          {about === undefined ? label : `${label} (${about})`}
        </option>
      ))}
    </select>
  </div>
);
