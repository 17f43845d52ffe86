/* Shows the picture that the page carries as JSON. All text is set as text, never as markup. */
(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const canvas = document.getElementById("network");
  const panel = document.getElementById("panel");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const narrow = matchMedia("(max-width: 50rem)");
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function element(tag, className, text) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  /* The network */

  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const heaviest = [...data.nodes].sort((a, b) => b.size - a.size);
  const nodes = new vis.DataSet(data.nodes.map((node) => ({ ...node, title: tooltip(node.id) })));
  const edges = new vis.DataSet(data.edges.map((edge) => ({ ...edge, title: tooltip(edge.id) })));
  const network = new vis.Network(canvas, { nodes, edges }, data.options);

  function tooltip(id) {
    const { heading, facts } = data.panels[id];
    const made = element("div", "", heading);
    made.append(element("div", "facts", facts[0]));
    return made;
  }

  function paint() {
    const [ground, edge, chosen] = [style("--ground"), style("--edge"), style("--chosen")];
    const colors = data.groups.map((_, place) => style(`--group-${place}`));
    nodes.update(data.nodes.map(({ id, kind }) => {
      const background = colors[kind];
      return { id, color: { background, border: ground, highlight: { background: chosen, border: ground }, hover: { background, border: chosen } } };
    }));
    edges.update(data.edges.map(({ id, kind }) => (
      { id, color: { color: kind ? colors[kind] : edge, opacity: kind ? 0.4 : 0.7, highlight: chosen, hover: chosen } }
    )));
  }

  /* Labels are drawn here, at one size on the screen whatever the zoom: the heaviest first, none over another. */

  function label(context) {
    const scale = network.getScale();
    const circles = data.nodes.map(({ id, size }) => circle(network.getPosition(id), size * 0.8));
    const taken = [];
    const selected = new Set(network.getSelectedNodes());
    const first = [...heaviest].sort((a, b) => selected.has(b.id) - selected.has(a.id));
    Object.assign(context, { lineJoin: "round", textAlign: "center", textBaseline: "middle" });
    Object.assign(context, { strokeStyle: style("--ground"), fillStyle: style("--ink") });
    for (const node of first) {
      const pixels = (selected.has(node.id) ? 15 : Math.min(11 + node.size / 9, 15)) / scale;
      context.font = `${selected.has(node.id) ? 600 : 400} ${pixels}px system-ui, "Noto Sans KR", "Noto Sans CJK KR", sans-serif`;
      const width = context.measureText(node.label).width;
      const boxes = spots(network.getPosition(node.id), node.size, width, pixels);
      const free = boxes.filter((box) => !taken.some((other) => meet(box, other)));
      const spot = free.find((box) => !circles.some((other) => meet(box, other))) ?? free[0];
      if (!spot) continue;
      taken.push(spot);
      context.lineWidth = 4 / scale;
      context.strokeText(node.label, (spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2);
      context.fillText(node.label, (spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2);
    }
  }

  function spots({ x, y }, size, width, height) {
    const box = (left, top) => ({ left, top, right: left + width, bottom: top + height });
    return [
      box(x - width / 2, y + size + height * 0.15),
      box(x - width / 2, y - size - height * 1.15),
      box(x + size + height * 0.25, y - height / 2),
      box(x - size - width - height * 0.25, y - height / 2),
    ];
  }

  function circle({ x, y }, radius) {
    return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
  }

  function meet(a, b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  }

  /* The side panel */

  function link(text, address) {
    if (!address || !/^https?:\/\//i.test(address)) return element("strong", "", text);
    const made = element("a", "", text);
    Object.assign(made, { href: address, rel: "noopener noreferrer", target: "_blank" });
    return made;
  }

  function cardOf({ heading, link: address, facts, quote }) {
    const made = element("div", "card");
    made.append(link(heading, address));
    if (quote.length) {
      const said = element("blockquote");
      said.append(...quote.map((part) => element(part.marked ? "mark" : "span", "", part.text)));
      made.append(said);
    }
    made.append(...facts.map((fact) => element("div", "facts", fact)));
    return made;
  }

  function openerOf({ text, opens }) {
    const item = element("div");
    const button = element("button", "opener", text);
    button.type = "button";
    button.dataset.opens = opens;
    item.append(button);
    return item;
  }

  function show({ heading, link: address, facts, sections }) {
    const close = element("button", "close", "Close");
    close.addEventListener("click", () => open(null));
    const title = element("h2");
    title.append(address ? link(heading, address) : heading);
    panel.replaceChildren(close, title, ...facts.map((fact) => element("div", "facts", fact)));
    for (const { heading: name, cards, openers } of sections) {
      panel.append(element("h3", "", name), ...cards.map((key) => cardOf(data.cards[key])), ...openers.map(openerOf));
    }
    panel.scrollTop = 0;
  }

  /* Open a node or an edge by its id, or nothing with null: a click, the search box, the list and the address all end here. */
  function open(id) {
    const known = id !== null && Object.hasOwn(data.panels, id);
    const wasHidden = panel.hidden;
    panel.hidden = !known;
    network.unselectAll();
    if (known) {
      if (byId.has(id)) network.selectNodes([id]);
      else network.selectEdges([id]);
      show(data.panels[id]);
    }
    if (wasHidden !== panel.hidden && !narrow.matches) resize();
    if (known && narrow.matches) center(id);
    if (location.protocol !== "about:") history.replaceState(null, "", known ? `#${id}` : "#"); // a notebook's frame has no address
  }

  /* All in view, with room for the labels at the sides. */
  function fit() {
    network.fit();
    network.moveTo({ scale: network.getScale() * 0.88 });
  }

  function resize() {
    const [center, scale] = [network.getViewPosition(), network.getScale()];
    network.redraw();
    network.moveTo({ position: center, scale });
  }

  /* On a phone the panel covers the lower part: bring what is open into the upper. */
  function center(id) {
    const ends = byId.has(id) ? [id] : network.getConnectedNodes(id);
    const [a, b] = ends.map((end) => network.getPosition(end)).flatMap((at, _, all) => (all.length > 1 ? [at] : [at, at]));
    const offset = { x: 0, y: -canvas.clientHeight / 4 };
    network.moveTo({ position: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, scale: Math.max(network.getScale(), 0.5), offset });
  }

  function find(name) {
    const wanted = name.trim().toLowerCase();
    const labels = data.nodes.map((node) => [node.id, node.label.toLowerCase()]);
    const found = labels.find(([, text]) => text === wanted) || labels.find(([, text]) => wanted && text.includes(wanted));
    if (!found) return;
    open(found[0]);
    network.focus(found[0], { scale: Math.max(network.getScale(), 0.9) });
  }

  function legend() {
    const list = document.getElementById("groups");
    data.groups.forEach((name, place) => {
      const item = element("li");
      const dot = element("span", "", "● ");
      dot.style.color = `var(--group-${place})`;
      item.append(dot, name);
      list.append(item);
    });
  }

  network.on("click", ({ nodes: [node], edges: [edge] }) => open(node ?? edge ?? null));
  network.on("afterDrawing", label);
  document.addEventListener("click", ({ target }) => {
    const opener = target.closest?.("[data-opens]");
    if (opener) open(opener.dataset.opens);
  });
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") open(null); });
  document.getElementById("find").addEventListener("submit", (event) => {
    event.preventDefault();
    find(document.getElementById("name").value);
  });
  document.getElementById("name").addEventListener("change", ({ target }) => find(target.value));
  network.on("resize", () => { if (panel.hidden) fit(); });
  dark.addEventListener("change", paint);
  document.getElementById("about").open = !narrow.matches;
  paint();
  legend();
  fit();
  window.kg = Object.freeze({ open, find, network });
  if (location.hash.length > 1) open(location.hash.slice(1));
})();
