// Reads the document's own properties. A named element replaces a property of the same name: with
// `<img name="currentScript">` on the page, `document.currentScript` is the image. Strangers can write such markup, for
// example in a comment.

/** Returns a property of the document, or of the document in a frame. */
export const documentProperty = <Name extends keyof Document>(name: Name, page = document): Document[Name] =>
  Reflect.get(Document.prototype, name, page);

/** Finds all elements in the document that match the selector. Throws if it is invalid. */
export const queryAll = <Found extends Element = Element>(selector: string): Found[] => [
  ...(Document.prototype.querySelectorAll.call(document, selector) as NodeListOf<Found>),
];

/** Resolves a URL against the page, or returns null if it is invalid. */
export function resolveUrl(url: string): URL | null {
  try {
    return new URL(url, documentProperty("baseURI"));
  } catch {
    return null;
  }
}
