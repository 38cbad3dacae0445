// What was chosen in the console, light or dark, holds here too.
"use strict";

const chosen = localStorage.getItem("mantine-color-scheme-value");
if (chosen === "light" || chosen === "dark") {
  document.documentElement.dataset.scheme = chosen;
}
