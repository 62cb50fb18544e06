/**
 * Notes that stay on the reader's machine. Where a browser keeps none (private mode, storage refused or
 * full), nothing is remembered, and that is no failure.
 */
export const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** An empty value forgets. */
export const remember = (key: string, value: string): void => {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // See above.
  }
};
