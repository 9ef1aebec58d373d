import { text } from "../shared/wording.js";

/** Says what is missing, with a link to the first choice. Gets the focus when it appears. */
export function ErrorSummary({ focusChoice }) {
  return (
    <div className="errors" role="group" aria-labelledby="errors" tabIndex="-1" data-focus="errors">
      <p className="errors__title" id="errors">
        {text("error.title")}
      </p>
      <button className="link" type="button" onClick={focusChoice}>
        {text("error.choose")}
      </button>
    </div>
  );
}
