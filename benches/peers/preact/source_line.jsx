/** @jsxImportSource preact */
import { documents, text } from "../shared/wording.js";

/** The sources of the claims; nothing if none is known. */
export function SourceLine({ claims }) {
  const found = documents(claims);
  if (found.length === 0) return null;
  return (
    <p class="source">
      <span class="source__label">{text(found.length > 1 ? "sources" : "source")}</span>
      {found.map(({ title, url, date }) => (
        <span class="source__document" key={title}>
          {url ? (
            <a class="link" href={url} lang="en">
              {title}
            </a>
          ) : (
            <span class="source__title" lang="en">
              {title}
            </span>
          )}
          {date && <span class="source__date">{date}</span>}
        </span>
      ))}
    </p>
  );
}
