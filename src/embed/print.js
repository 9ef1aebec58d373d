// Prints a result alone. A frame of its own has a page of its own, so the host's is not touched.

/** Prints a host's result, in a document that has nothing else in it and is dressed alike. */
export function print(host) {
  const { root, frame, mount } = host.parts;
  const result = mount.querySelector(".result");
  root.querySelector(".printer")?.remove();
  const printer = document.createElement("iframe");
  printer.className = "printer";
  printer.setAttribute("aria-hidden", "true");
  printer.tabIndex = -1;
  // Some browsers put another document in when the frame has loaded.
  printer.onload = () => {
    const { contentDocument: page, contentWindow: view } = printer;
    const alone = page.createElement("div");
    alone.className = "ems ems--alone";
    alone.style.cssText = frame.style.cssText;
    alone.append(page.importNode(result, true));
    page.documentElement.lang = alone.lang = host.lang;
    page.title = result.querySelector(".result__title").textContent;
    host.addStyles(page);
    page.body.append(alone);
    view.onafterprint = () => printer.remove();
    view.print();
  };
  root.append(printer);
}
