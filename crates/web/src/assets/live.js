// SPDX-License-Identifier: EUPL-1.2
// Recalculates while one types. Without it the buttons do the same.

// The request that a form would make: an address alone, or with a body.
function asked(form) {
  const data = new URLSearchParams(new FormData(form));
  if (form.method === "post") return [form.action, { method: "POST", body: data }];
  const query = new URLSearchParams();
  // Only what was changed from what the page came with and what stood in its address.
  const before = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!field.name) continue;
    const own = field.tagName === "SELECT" ? [...field.options].find((option) => option.defaultSelected)?.value : field.defaultValue;
    const number = !/^[avs]\./.test(field.name);
    if (field.type === "hidden" || number || field.value !== own || before.has(field.name)) query.set(field.name, field.value);
  }
  return [form.getAttribute("action") + "?" + query, {}];
}

function watch(form) {
  let timer, running;
  async function recalculate() {
    running?.abort();
    running = new AbortController();
    try {
      const [address, options] = asked(form);
      const response = await fetch(address, { ...options, signal: running.signal });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById("result");
      const stale = document.getElementById("result");
      const faults = page.querySelector("[role=alert]");
      document.querySelector("main > [role=alert]")?.remove();
      // What makes no sense is said above the last result, which is set back.
      stale?.toggleAttribute("inert", Boolean(faults) && !fresh);
      if (faults) (stale ?? form).before(faults);
      // The draft may have a key only now: the next request must name it.
      const twin = page.querySelector(form.method === "post" ? "form.entry" : "#" + form.id);
      if (form.method === "post" && twin) form.action = twin.action;
      if (response.redirected || form.method === "get") history.replaceState(null, "", response.url);
      if (!fresh) return;
      if (!stale) return form.after(fresh);
      for (const details of stale.querySelectorAll("details[id]")) {
        const same = fresh.querySelector("#" + CSS.escape(details.id));
        if (same) same.open = details.open;
      }
      stale.replaceWith(fresh);
    } catch (error) {
      if (error.name !== "AbortError") form.requestSubmit();
    }
  }
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(recalculate, 250);
  });
}

for (const form of document.querySelectorAll("form#estimate, form.entry")) watch(form);
