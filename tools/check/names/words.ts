/** Words that say nothing about what a thing is for. */
const emptyWords: ReadonlySet<string> = new Set([
  'manager',
  'managers',
  'helper',
  'helpers',
  'util',
  'utils',
  'utility',
  'utilities',
  'impl',
  'base',
]);

/**
 * Words that the glossary of proto/README.md replaces, with the word to use.
 * `unless`: names in which the word means something else.
 */
const foreignWords: ReadonlyMap<string, { readonly use: string; readonly unless: RegExp }> = new Map([
  ['agent', { use: 'counsellor', unless: /user.?agent|https?.?agent/i }],
  ['agents', { use: 'counsellors', unless: /user.?agents/i }],
  ['operator', { use: 'counsellor', unless: /^$/ }],
  ['operators', { use: 'counsellors', unless: /^$/ }],
  ['ticket', { use: 'conversation or queue entry', unless: /^$/ }],
  ['tickets', { use: 'conversations or queue entries', unless: /^$/ }],
  ['user', { use: 'visitor, counsellor, coordinator or officer', unless: /user.?(agent|info)/i }],
  ['users', { use: 'visitors, counsellors, coordinators or officers', unless: /user.?agents/i }],
  ['customer', { use: 'visitor', unless: /^$/ }],
  ['chatter', { use: 'visitor', unless: /^$/ }],
  ['volunteer', { use: 'counsellor', unless: /^$/ }],
]);

/** The words of a name, in small letters: `joinQueue`, `join-queue`, `join_queue` and `JoinQueue` are join, queue. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());

/** What is wrong with a name, in words; undefined when nothing is. */
export const faultOfName = (name: string): { readonly says: string; readonly fix: string } | undefined => {
  for (const word of wordsOf(name)) {
    if (emptyWords.has(word)) {
      return { says: `\`${name}\` says "${word}"`, fix: 'name it after what it does for whom' };
    }
    const foreign = foreignWords.get(word);
    if (foreign !== undefined && !foreign.unless.test(name)) {
      return { says: `\`${name}\` says "${word}"`, fix: `the glossary's word is ${foreign.use}` };
    }
  }
  return undefined;
};
