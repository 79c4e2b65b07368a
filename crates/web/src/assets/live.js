// SPDX-License-Identifier: EUPL-1.2
// Recalculates while one types. Without it the button does the same.
const form = document.getElementById("estimate");
let timer, running;

async function recalculate() {
  running?.abort();
  running = new AbortController();
  const query = new URLSearchParams();
  // Only what was changed from what the page came with and what stood in its address.
  const before = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (!field.name) continue;
    const own = field.tagName === "SELECT" ? [...field.options].find((option) => option.defaultSelected)?.value : field.defaultValue;
    const number = !field.name.startsWith("a.") && !field.name.startsWith("s.");
    if (field.type === "hidden" || number || field.value !== own || before.has(field.name)) query.set(field.name, field.value);
  }
  try {
    const response = await fetch("/?" + query, { signal: running.signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("result");
    const stale = document.getElementById("result");
    const faults = page.querySelector("[role=alert]");
    document.querySelector("main > [role=alert]")?.remove();
    if (!stale) return form.requestSubmit();
    // What makes no sense is said above the last result, which is set back.
    stale.toggleAttribute("inert", Boolean(faults));
    if (faults) stale.before(faults);
    if (!fresh) return;
    for (const details of stale.querySelectorAll("details[id]")) {
      const twin = fresh.querySelector("#" + CSS.escape(details.id));
      if (twin) twin.open = details.open;
    }
    stale.replaceWith(fresh);
    history.replaceState(null, "", response.url);
  } catch (error) {
    if (error.name !== "AbortError") form.requestSubmit();
  }
}

form?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(recalculate, 350);
});
