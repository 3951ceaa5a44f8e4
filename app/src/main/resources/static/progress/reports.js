// Filling in: what is typed is kept by htmx; here are the short ways and the last save before all is sent.
const field = (form, name) => form.elements.namedItem(name);

function told(element) {
  element.dispatchEvent(new Event("input", { bubbles: true }));
}

function same(form, declared) {
  const flag = form.querySelector("[data-same]");
  if (!flag || flag.value === String(declared)) return;
  flag.value = String(declared);
  form.querySelector("[data-same-mark]")?.remove();
  if (declared) {
    const mark = document.createElement("span");
    mark.className = "badge";
    mark.dataset.sameMark = "";
    mark.textContent = "与上期相同";
    form.querySelector('textarea[name$="-done"]').previousElementSibling.append(" ", mark);
  }
}

function asLast(knob) {
  const form = knob.closest("form");
  const name = knob.dataset.asLast;
  field(form, name + "done").value = knob.dataset.done;
  field(form, name + "problems").value = knob.dataset.problems;
  field(form, name + "nextStep").value = knob.dataset.next;
  field(form, name + "percent").value = knob.dataset.percent;
  same(form, true);
  told(form.querySelector("[data-same]"));
}

function add(area, words) {
  if (words && !area.value.includes(words)) {
    area.value = area.value ? area.value + "\n" + words : words;
  }
}

function take(knob) {
  const form = knob.closest(".report").querySelector("form");
  const name = knob.dataset.take;
  add(field(form, name + "done"), knob.dataset.done);
  add(field(form, name + "problems"), knob.dataset.problems);
  add(field(form, name + "nextStep"), knob.dataset.next);
  same(form, false);
  told(field(form, name + "done"));
}

document.addEventListener("click", (event) => {
  const last = event.target.closest("[data-as-last]");
  if (last) asLast(last);
  const given = event.target.closest("[data-take]");
  if (given) take(given);
});

document.addEventListener("input", (event) => {
  const form = event.target.closest("[data-report]");
  if (!form) return;
  form.dataset.dirty = "";
  if (event.target.matches("textarea, [name$='-percent']")) same(form, false);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("[data-report]");
  if (form && event.detail.successful) delete form.dataset.dirty;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  const form = event.target.closest("[data-report]");
  if (form) {
    event.preventDefault();
    form.requestSubmit();
  }
});

/** Sends what is typed and not kept yet, then all that is filled in. */
async function sendAll(all) {
  const dirty = [...document.querySelectorAll("[data-report][data-dirty]")];
  await Promise.all(
    dirty.map((form) =>
      htmx.ajax("POST", form.getAttribute("hx-post"), {
        source: form,
        target: form.getAttribute("hx-target"),
        swap: "innerHTML",
      })));
  if (document.querySelector(".report__other")) return;
  dirty.forEach((form) => delete form.dataset.dirty);
  all.submit();
}

document.addEventListener("submit", (event) => {
  const all = event.target.closest("[data-submit-all]");
  if (!all) return;
  event.preventDefault();
  sendAll(all);
});

for (const choice of document.querySelectorAll("[data-choice]")) {
  choice.querySelector("[data-show]").hidden = true;
  choice.addEventListener("change", (event) => {
    if (event.target.name === "period") choice.querySelector('[name="unit"]')?.remove();
    choice.requestSubmit();
  });
}
