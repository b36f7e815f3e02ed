// What a script can spare a reader: looking for the own clock in a list, and typing a whole name.
// Every page is complete without it.

const zones = document.getElementById("zone");
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zones && own?.includes("/")) {
  let option = [...zones.options].find(({ value }) => value === own);
  if (!option) {
    option = new Option(`${own.split("/").pop().replaceAll("_", " ")} time`, own);
    zones.options[0].after(option);
  }
  option.text += " (yours)";
}

const who = document.querySelector("[data-suggest]");
if (who) {
  const names = document.getElementById(who.getAttribute("list"));
  let asked = "";
  let waiting;
  const ask = async () => {
    const words = who.value.trim();
    if (words.length < 2 || words === asked) {
      return;
    }
    asked = words;
    const response = await fetch(who.dataset.suggest + "?" + new URLSearchParams({ who: words }));
    if (!response.ok || words !== asked) {
      return;
    }
    const found = await response.json();
    names.replaceChildren(...found.names.map(({ name, note }) => new Option(note, name)));
  };
  who.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
}
