/** Copies a link; gives whether the browser let us. */
export async function copy(link) {
  try {
    await navigator.clipboard.writeText(link);
    return true;
  } catch {
    return false;
  }
}

/** Opens the system's share sheet; a visitor who closes it has not failed. */
export const system = (url, title) => navigator.share({ url, title }).catch(() => {});
