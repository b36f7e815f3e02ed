// The look-up fields of the desk take the names of their fields, for those who hear the page rather than see it.
"use strict";

function nameLookups() {
  for (const field of document.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${field.id}"]`);
    const name = field.getAttribute("aria-label") || (label ? label.textContent.replace(":", "").trim() : field.name);
    const shown = field.parentElement.querySelectorAll(".select2-selection, .select2-selection__rendered");
    const chosen = field.parentElement.querySelector(".select2-selection__rendered")?.title;
    for (const part of shown) {
      part.setAttribute("aria-label", chosen ? `${name}: ${chosen}` : name);
      part.removeAttribute("aria-labelledby");
    }
  }
}

// Django's own script makes the look-ups some time after the page is there, and again in every row that is added.
document.addEventListener("DOMContentLoaded", () => {
  new MutationObserver(nameLookups).observe(document.body, { childList: true, subtree: true });
});
