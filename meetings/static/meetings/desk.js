// The look-up fields of the desk take the names of their fields, for those who hear the page rather than see it.
"use strict";

function nameLookups(within) {
  for (const field of within.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${field.id}"]`);
    const name = field.getAttribute("aria-label") || (label ? label.textContent.replace(":", "").trim() : field.name);
    const shown = field.parentElement.querySelectorAll(".select2-selection, .select2-selection__rendered");
    for (const part of shown) {
      part.setAttribute("aria-label", name);
      part.removeAttribute("aria-labelledby");
    }
  }
}

window.addEventListener("load", () => nameLookups(document));
document.addEventListener("formset:added", (event) => setTimeout(() => nameLookups(event.target)));
