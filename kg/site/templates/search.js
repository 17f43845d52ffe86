"use strict";
// One search box over papers, people and concepts; their names are in scripts beside it, loaded when it is first used.

(() => {
  const root = document.querySelector("link[rel=stylesheet]").getAttribute("href").replace("site.css", "");
  const SHOWN = 12;
  const entries = [];
  let waiting = null;

  // Case, width and accents folded, Hangul composed; the words apart, and all of it without gaps.
  const fold = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().normalize("NFC");
  const words = (folded) => folded.split(/[^\p{L}\p{N}+]+/u).filter(Boolean);
  const squeeze = (folded) => folded.replace(/[^\p{L}\p{N}+]+/gu, "");

  // Each shard calls this: rows are name, file, evidence and other names.
  self.kgNames = (kind, folder, rows) => {
    for (const [name, file, evidence, ...aliases] of rows) {
      const texts = [name, ...aliases, ...(kind === "paper" ? [file.replace("_", "/")] : [])];
      entries.push({ kind, name, evidence, address: `${root}${folder}/${file}.html`, texts, keys: null });
    }
  };

  function load(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${root}${name}`;
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => reject(new Error(`${name} is not there`)));
      document.head.append(script);
    });
  }

  async function loadAll() {
    await load("names.js");
    await Promise.all(self.kgShards.map(load));
  }

  // Best first: the whole name, its start, the start of a word, all words somewhere, letters inside.
  function tier(text, query) {
    if (text.squeezed === query.squeezed) return 0;
    if (text.squeezed.startsWith(query.squeezed)) return 1;
    if (query.words.every((word) => text.words.some((one) => one.startsWith(word)))) return 2;
    return text.squeezed.includes(query.squeezed) ? 3 : 9;
  }

  // How well an entry fits, and which of its names does: an alias counts a little less than the name.
  function fit(entry, query) {
    entry.keys ??= entry.texts.map(fold).map((text) => ({ words: words(text), squeezed: squeeze(text) }));
    let best = { tier: 9, alias: "" };
    entry.keys.forEach((text, place) => {
      const found = tier(text, query) + (place ? 0.5 : 0);
      if (found < best.tier) best = { tier: found, alias: place ? entry.texts[place] : "" };
    });
    return best;
  }

  function find(typed) {
    const folded = fold(typed);
    const query = { words: words(folded), squeezed: squeeze(folded) };
    if (!query.squeezed) return [];
    const found = [];
    for (const entry of entries) {
      const fits = fit(entry, query);
      if (fits.tier < 9) found.push({ entry, ...fits });
    }
    const order = new Intl.Collator("en").compare;
    found.sort(
      (one, other) =>
        one.tier - other.tier || other.entry.evidence - one.entry.evidence || order(one.entry.name, other.entry.name),
    );
    return found;
  }

  const box = document.querySelector(".search");
  const make = (tag, attributes, text = "") => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.textContent = text;
    return made;
  };
  const label = make("label", { for: "search", class: "unseen" }, "Search papers, people and concepts");
  const input = make("input", {
    id: "search", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", maxlength: "200",
    placeholder: "Paper, person, concept …", "aria-expanded": "false", "aria-controls": "found",
    "aria-autocomplete": "list", "aria-haspopup": "listbox",
  });
  const list = make("ul", { id: "found", role: "listbox", "aria-label": "Found" });
  const said = make("p", { class: "said", role: "status" });
  list.hidden = true;
  said.hidden = true;
  box.append(label, input, list, said);

  let chosen = -1;

  function show(found) {
    list.replaceChildren(
      ...found.slice(0, SHOWN).map(({ entry, alias }, place) => {
        const option = make("li", { role: "option", id: `found-${place}`, "aria-selected": "false" });
        const link = make("a", { href: entry.address, tabindex: "-1" });
        link.append(make("bdi", {}, entry.name), make("span", { class: "kind" }, alias ? `${entry.kind}, ${alias}` : entry.kind));
        option.append(link);
        return option;
      }),
    );
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    const more = found.length > SHOWN ? `The best ${SHOWN} of ${found.length.toLocaleString("en")}.` : "";
    tell(found.length || !input.value.trim() ? more : "Nothing is called so.");
    choose(found.length ? 0 : -1);
  }

  function tell(text) {
    said.textContent = text;
    said.hidden = !text;
  }

  function choose(place) {
    chosen = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `found-${chosen}`);
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    tell("");
    choose(-1);
  }

  async function search() {
    if (!input.value.trim()) return close();
    try {
      if (!entries.length) tell("Loading …");
      await (waiting ??= loadAll());
      show(find(input.value));
    } catch (error) {
      waiting = null;
      tell(`The list of names cannot be loaded: ${error.message}.`);
    }
  }

  input.addEventListener("focus", () => (waiting ??= loadAll()).catch(() => (waiting = null)));
  input.addEventListener("input", search);
  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && count) list.children[Math.max(chosen, 0)].firstChild.click();
    else if (event.key === "ArrowDown" && count) choose((chosen + 1) % count);
    else if (event.key === "ArrowUp" && count) choose((chosen - 1 + count) % count);
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => box.contains(event.target) || close());
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input, textarea") && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.focus();
    }
  });
})();
