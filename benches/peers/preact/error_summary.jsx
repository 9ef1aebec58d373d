/** @jsxImportSource preact */
import { text } from "../shared/wording.js";

/** Says what is missing and leads to the first choice; it takes the focus. */
export function ErrorSummary({ goThere }) {
  return (
    <div class="errors" role="group" aria-labelledby="errors" tabindex="-1" data-focus="errors">
      <p class="errors__title" id="errors">
        {text("error.title")}
      </p>
      <button class="link" type="button" onClick={goThere}>
        {text("error.choose")}
      </button>
    </div>
  );
}
