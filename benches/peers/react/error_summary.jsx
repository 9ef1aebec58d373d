import { text } from "../shared/wording.js";

/** Says what is missing and leads to the first choice; it takes the focus. */
export function ErrorSummary({ goThere }) {
  return (
    <div className="errors" role="group" aria-labelledby="errors" tabIndex="-1" data-focus="errors">
      <p className="errors__title" id="errors">
        {text("error.title")}
      </p>
      <button className="link" type="button" onClick={goThere}>
        {text("error.choose")}
      </button>
    </div>
  );
}
