// The script tag: finds itself, defines the element, and puts one on the page where none stands.
// Bundled into one classic script; the names in capitals are filled in by `cargo xtask package`.
import { defineElement } from "./element.js";
import { setBase } from "./engine.js";
import { fromScript } from "./options.js";
import { place } from "./place.js";
import { findScript, ownUrl } from "./script.js";

const script = findScript();
const url = ownUrl(script);

setBase(BASE_URL || (url?.href ?? document.baseURI));
const options = fromScript(script, url);
defineElement(options);
place(script, options);
