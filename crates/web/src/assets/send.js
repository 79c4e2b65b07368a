// SPDX-License-Identifier: EUPL-1.2
// Shows how far a large file has come. Without it the browser sends the form by itself, as it does a small one.

// Bytes: what is smaller has arrived before one could read how far it is.
const LARGE = 200_000;

function send(form) {
  const bar = form.querySelector("progress");
  const told = form.querySelector("output");
  const button = form.querySelector("button[type=submit]");
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  // A text with places for numbers, as the page gave it.
  function tell(text, number) {
    const line = text.replace("%1", Math.ceil(number));
    // What is said again would be read out again.
    if (told.value !== line) told.value = line;
  }
  const request = new XMLHttpRequest();
  let reading;
  function broke() {
    clearInterval(reading);
    button.disabled = false;
    bar.hidden = true;
    tell(form.dataset.broken, 0);
  }
  request.upload.onprogress = ({ loaded, total }) => {
    bar.max = total;
    bar.value = loaded;
    tell(form.dataset.sending, (seconds() * (total - loaded)) / loaded);
  };
  request.upload.onload = () => {
    bar.removeAttribute("value");
    const arrived = seconds();
    const tick = () => tell(form.dataset.reading, seconds() - arrived);
    tick();
    reading = setInterval(tick, 1000);
  };
  request.onload = () => {
    clearInterval(reading);
    // What was taken is a page with an address of its own; what was refused is said under the address of the form.
    if (request.responseURL !== form.action) return location.assign(request.responseURL);
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    document.title = page.title;
    document.querySelector("main").replaceWith(page.querySelector("main"));
    document.querySelector("main").focus();
    watch();
  };
  request.onerror = broke;
  bar.hidden = told.hidden = false;
  button.disabled = true;
  request.open("POST", form.action);
  request.send(new FormData(form));
}

function watch() {
  for (const form of document.querySelectorAll("form[data-sending]")) {
    form.addEventListener("submit", (event) => {
      const files = [...form.querySelectorAll("input[type=file]")].flatMap((field) => [...field.files]);
      if (files.reduce((sum, file) => sum + file.size, 0) < LARGE) return;
      event.preventDefault();
      send(form);
    });
  }
}

watch();
