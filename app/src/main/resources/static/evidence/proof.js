// Zoom of a picture, and the slider between before and after.
for (const zoom of document.querySelectorAll("[data-zoom]")) {
  const toggle = () => zoom.classList.toggle("is-large");
  zoom.addEventListener("click", toggle);
  zoom.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      toggle();
    }
  });
}

for (const compare of document.querySelectorAll("[data-compare]")) {
  const slider = compare.querySelector("[data-slider]");
  if (!slider) continue;
  const input = slider.querySelector("input");
  const show = () => compare.style.setProperty("--cut", input.value + "%");
  slider.hidden = false;
  compare.classList.add("compare--over");
  input.addEventListener("input", show);
  show();
}
