const compiled = new Map<string, RegExp>();

/** Whether `path` fits one of the patterns of `room.ts`. A `:service` in a pattern stands for `service`. */
export const fits = (patterns: readonly string[], path: string, service = '[^/]+'): boolean =>
  patterns.some((pattern) => expression(pattern.replaceAll(':service', service)).test(path));

const expression = (pattern: string): RegExp => {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const within = pattern.startsWith('npm:') ? '.*' : '[^/]*';
  const body = pattern
    .replaceAll('[^/]+', '\0')
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\u0001')
    .replaceAll('*', within)
    .replaceAll('\u0001', '.*')
    .replaceAll('\0', '[^/]+');
  const made = new RegExp(`^${body}${pattern.endsWith('/') ? '.*' : ''}$`);
  compiled.set(pattern, made);
  return made;
};

/** The service whose folder a path is in, for `:service`. */
export const serviceOf = (path: string): string | undefined => /^services\/([^/]+)\//.exec(path)?.[1];
