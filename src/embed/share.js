/** Copies a link; `told` hears whether the browser let us. */
export async function copy(link, told) {
  try {
    await navigator.clipboard.writeText(link);
    told(true);
  } catch {
    told(false);
  }
}

/** Opens the system's share sheet; a visitor who closes it has not failed. */
export const system = (url, title) => navigator.share({ url, title }).catch(() => {});
