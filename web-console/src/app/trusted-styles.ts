interface TrustedTypes {
  createPolicy(name: string, rules: { readonly createHTML: (text: string) => string }): unknown;
}

/**
 * The gateway's policy lets no script write markup into the page. Mantine writes its colours into a `<style>` by the same door, so a text
 * without a single tag may pass and nothing else: what cannot open a tag cannot become a script.
 */
export const trustStyles = (): void => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createHTML: (text) => {
      if (text.includes('<')) throw new TypeError('markup is not written from scripts here');
      return text;
    },
  });
};
