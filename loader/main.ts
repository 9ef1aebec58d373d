// The script tag: finds its own address, defines the element, and puts one on the page if the owner has not.
// It is bundled into one classic script. `packaging.d.ts` declares what `cargo xtask package` fills in.
import { defineElement } from "./element";
import { optionsOfScript } from "./options";
import { findScript, ownUrl } from "./own_script";
import { placeElement } from "./placement";
import { setBaseUrl } from "./program";

const script = findScript();
const url = ownUrl(script);

setBaseUrl(BASE_URL || (url?.href ?? document.baseURI));
const options = optionsOfScript(script, url);
defineElement(options);
placeElement(script, options);
