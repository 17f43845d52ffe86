"use strict";
// The one script that the policy names: what it loads may load more, and nothing else in the page runs.
for (const name of ["page.js", "search.js"]) {
  const script = document.createElement("script");
  script.src = document.querySelector("link[rel=stylesheet]").getAttribute("href").replace("site.css", name);
  script.async = false;
  document.head.append(script);
}
