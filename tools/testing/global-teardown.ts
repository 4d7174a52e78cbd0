/** Ends what the global set-up started. */
const stopTestInfra = async (): Promise<void> => {
  await globalThis.stopTestInfra?.();
};

// jest asks for a default export here.
export default stopTestInfra;
