/** The end of every `switch` over a closed union: the compiler refuses it while a case is missing. */
export const assertNever = (value: never): never => {
  throw new Error(`a case is missing for ${typeof value}`);
};
