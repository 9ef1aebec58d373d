/** @jsxImportSource preact */
import { text } from "../shared/wording.js";

/** Says what is missing, with a link to the first choice. Gets the focus when it appears. */
export function ErrorSummary({ focusChoice }) {
  return (
    <div class="errors" role="group" aria-labelledby="errors" tabindex="-1" data-focus="errors">
      <p class="errors__title" id="errors">
        {text("error.title")}
      </p>
      <button class="link" type="button" onClick={focusChoice}>
        {text("error.choose")}
      </button>
    </div>
  );
}
