(() => {
  "use strict";
  const root = document.documentElement;
  const card = document.getElementById("card");
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const noteOf = (name) => document.getElementById(`${name}-note`);
  const marks = all("mark[id]");
  const parts = new Map(marks.map((mark) => [mark.id, []]));
  const others = new Map(marks.map((mark) => [mark.id, []]));
  all("mark").forEach((part) => parts.get(part.dataset.finding).push(part));
  all("[data-of]").forEach((part) => others.get(part.dataset.of)?.push(part));
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 40rem)");
  const wide = matchMedia("(min-width: 64rem)");
  const controls = document.querySelector(".controls");
  const hidden = { group: new Set(), severity: new Set() };
  let shown = null; // the finding whose card is open
  let pinned = false; // whether it stays when the pointer leaves
  let threaded = false; // whether every echo has its line, or the one that is looked at
  let timer = 0;

  root.classList.add("js");

  const isOff = (mark) => hidden.group.has(mark.dataset.group) || hidden.severity.has(mark.dataset.severity);

  // Threads between the places of an echo

  function threads() {
    for (const text of all(".text")) {
      let svg = text.querySelector(".threads");
      if (!svg) {
        svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        svg.setAttribute("class", "threads");
        svg.setAttribute("aria-hidden", "true");
        text.append(svg);
      }
      const origin = text.getBoundingClientRect();
      const lines = [];
      for (const mark of all("mark[id]", text)) {
        const now = mark.id === shown;
        if (isOff(mark) || !(now || (threaded && mark.dataset.group === "repetition"))) continue;
        const line = thread(mark, origin, now);
        if (line) lines.push(line);
      }
      svg.replaceChildren(...lines.sort((one, other) => one.dataset.now - other.dataset.now));
    }
  }

  function thread(mark, origin, now) {
    const firsts = new Map();
    for (const part of others.get(mark.id)) {
      const rect = part.getClientRects()[0];
      if (rect && !firsts.has(part.dataset.start)) firsts.set(part.dataset.start, rect);
    }
    const own = mark.getClientRects()[0];
    if (!own || !firsts.size) return null;
    const points = [own, ...firsts.values()]
      .map((rect) => ({ x: rect.left + rect.width / 2 - origin.left, y: rect.bottom - origin.top - 1 }))
      .sort((one, other) => one.y - other.y || one.x - other.x);
    let path = "";
    points.slice(1).forEach((to, index) => {
      const from = points[index];
      const sag = Math.max(16, Math.min(90, Math.abs(to.x - from.x) / 4));
      if (Math.abs(to.y - from.y) < 4) path += `M${from.x} ${from.y}C${from.x} ${from.y + sag} ${to.x} ${to.y + sag} ${to.x} ${to.y}`;
      else path += `M${from.x} ${from.y}C${from.x} ${from.y + sag} ${to.x} ${to.y - 2 * sag} ${to.x} ${to.y - 18}L${to.x} ${to.y - 16}`;
    });
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", path);
    line.setAttribute("class", now ? "now" : "");
    line.dataset.group = mark.dataset.group;
    line.dataset.thread = mark.id;
    line.dataset.now = now ? 1 : 0;
    return line;
  }

  // The card

  function light(name, on) {
    for (const part of parts.get(name)) part.classList.toggle("now", on);
    for (const part of others.get(name)) {
      part.classList.toggle("now", on);
      if (on) part.dataset.group = parts.get(name)[0].dataset.group;
      else delete part.dataset.group;
    }
    noteOf(name).classList.toggle("now", on);
  }

  function button(label, action, name = "") {
    const made = document.createElement("button");
    made.type = "button";
    made.className = name;
    made.textContent = label;
    made.addEventListener("click", action);
    return made;
  }

  function fill(name, here) {
    const content = noteOf(name).cloneNode(true);
    all("[id]", content).forEach((each) => each.removeAttribute("id"));
    const close = button("×", () => hide(true), "close");
    close.setAttribute("aria-label", "Close");
    card.replaceChildren(...(pinned ? [close] : []), ...content.childNodes);
    const also = here.filter((other) => other !== name);
    if (also.length) {
      const list = document.createElement("ul");
      list.className = "also";
      for (const other of also) {
        const item = document.createElement("li");
        item.append("Also here: ", button(document.getElementById(other).dataset.rule, () => show(other, { pin: true, here })));
        list.append(item);
      }
      card.append(list);
    }
    if (pinned) {
      const turn = document.createElement("p");
      turn.className = "turn";
      turn.append(button("Previous", () => step(-1)), button("Next", () => step(1)));
      card.append(turn);
    }
    card.dataset.group = content.dataset.group;
    card.dataset.severity = content.dataset.severity;
  }

  // In the margin where there is one, so that the text stays in sight
  function place(rect) {
    if (narrow.matches) {
      card.style.left = card.style.top = "";
      const covered = rect.bottom + 12 - (innerHeight - card.offsetHeight);
      if (covered > 0) scrollBy({ top: covered, behavior: calm.matches ? "instant" : "smooth" });
      return;
    }
    const width = card.offsetWidth;
    const height = card.offsetHeight;
    if (wide.matches) {
      const margin = noteOf(shown).closest(".notes").getBoundingClientRect();
      const top = Math.max(controls.offsetHeight + 12, Math.min(rect.top - 14, innerHeight - height - 12));
      card.style.left = `${margin.left + scrollX}px`;
      card.style.top = `${top + scrollY}px`;
      return;
    }
    const left = Math.max(16, Math.min(rect.left, root.clientWidth - width - 16));
    const above = rect.bottom + height + 16 > innerHeight && rect.top > height + 80;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(above ? rect.top - height - 10 : rect.bottom + 10) + scrollY}px`;
  }

  function show(name, { pin = false, rect = null, here = around(document.getElementById(name)) } = {}) {
    clearTimeout(timer);
    if (shown) light(shown, false);
    const other = shown !== name;
    shown = name;
    pinned = pin || (pinned && !other);
    light(name, true);
    fill(name, here);
    card.hidden = false;
    place(rect ?? document.getElementById(name).getClientRects()[0] ?? card.getBoundingClientRect());
    if (pinned) reveal(noteOf(name));
    threads();
  }

  function reveal(note) {
    const panel = note.closest(".notes");
    if (panel.scrollHeight > panel.clientHeight + 1) {
      const top = note.getBoundingClientRect().top - panel.getBoundingClientRect().top + panel.scrollTop;
      panel.scrollTo({ top: top - panel.clientHeight / 3, behavior: calm.matches ? "auto" : "smooth" });
    }
  }

  function hide(force = false) {
    if (!shown || (pinned && !force)) return;
    light(shown, false);
    shown = null;
    pinned = false;
    card.hidden = true;
    threads();
  }

  // The findings that a place is marked for, the innermost first
  function around(element) {
    const names = [];
    for (let mark = element.closest("mark"); mark; mark = mark.parentElement.closest("mark")) {
      if (!isOff(mark)) names.push(mark.dataset.finding);
    }
    return names;
  }

  function rectAt(element, event) {
    const rects = [...element.getClientRects()];
    return rects.find((rect) => event.clientY >= rect.top - 2 && event.clientY <= rect.bottom + 2) ?? rects[0];
  }

  function step(direction) {
    const open = marks.filter((mark) => !isOff(mark));
    if (!open.length) return;
    const at = open.findIndex((mark) => mark.id === (shown ?? document.activeElement.id));
    const next = open[at < 0 ? (direction > 0 ? 0 : open.length - 1) : (at + direction + open.length) % open.length];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center", behavior: "instant" });
    show(next.id, { pin: true });
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch" || pinned || !(event.target instanceof Element)) return;
    const [name, ...rest] = around(event.target);
    if (name) {
      const part = event.target.closest("mark");
      clearTimeout(timer);
      timer = setTimeout(() => show(name, { rect: rectAt(part, event), here: [name, ...rest] }), shown ? 40 : 90);
    } else if (event.target.closest("#card")) {
      clearTimeout(timer);
    } else {
      const note = event.target.closest(".notes li[data-finding]");
      clearTimeout(timer);
      timer = note ? setTimeout(() => glance(note.dataset.finding), 90) : setTimeout(hide, 220);
    }
  });

  // From a note: its place lights up, and no card covers the text
  function glance(name) {
    hide();
    if (shown) return;
    shown = name;
    light(name, true);
    threads();
  }

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.closest(".controls")) return;
    const rule = event.target.closest('a[href^="#rule-"]');
    if (rule) {
      document.getElementById(rule.hash.slice(1)).open = true;
      return;
    }
    if (event.composedPath().includes(card)) return; // a button may have gone from it by now
    if (event.target.closest("a[href]") && !event.target.closest(".place")) return;
    const [name, ...rest] = around(event.target);
    const note = event.target.closest(".notes li[data-finding]");
    if (name) {
      show(name, { pin: true, rect: rectAt(event.target.closest("mark"), event), here: [name, ...rest] });
    } else if (note) {
      event.preventDefault();
      const mark = document.getElementById(note.dataset.finding);
      mark.scrollIntoView({ block: "center", behavior: "instant" });
      mark.focus({ preventScroll: true });
      show(mark.id, { pin: true });
    } else hide(true);
  });

  document.addEventListener("focusin", (event) => {
    const mark = event.target;
    if (mark.matches("mark[id]") && mark.matches(":focus-visible") && shown !== mark.id) {
      pinned = false;
      show(mark.id);
    }
  });
  document.addEventListener("focusout", (event) => {
    if (!pinned && event.target.matches("mark")) hide();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    if (event.key === "j" || event.key === "n") step(1);
    else if (event.key === "k" || event.key === "p") step(-1);
    else if (event.key === "Escape") hide(true);
    else if ((event.key === "Enter" || event.key === " ") && event.target.matches("mark")) {
      event.preventDefault();
      show(event.target.id, { pin: true });
    }
  });

  // Filters, threads, theme

  function sift() {
    for (const part of all("mark")) {
      const off = isOff(part);
      part.classList.toggle("off", off);
      if (part.id) part.tabIndex = off ? -1 : 0;
    }
    for (const note of all(".notes li[data-finding]")) note.hidden = isOff(note);
    if (shown && isOff(document.getElementById(shown))) hide(true);
    threads();
  }

  all("button[data-filter]").forEach((each) =>
    each.addEventListener("click", () => {
      const { filter, value } = each.dataset;
      const on = !hidden[filter].delete(value);
      if (on) hidden[filter].add(value);
      each.setAttribute("aria-pressed", String(!on));
      sift();
    }),
  );

  const echoes = document.getElementById("echoes");
  echoes?.addEventListener("click", () => {
    threaded = !threaded;
    echoes.setAttribute("aria-pressed", String(threaded));
    threads();
  });

  const theme = document.getElementById("theme");
  const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const named = () => theme?.setAttribute("aria-pressed", String(dark()));
  try {
    const kept = localStorage.getItem("reviewlint-theme");
    if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  } catch {
    // a page from a file may keep nothing
  }
  named();
  theme?.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    named();
    try {
      localStorage.setItem("reviewlint-theme", root.dataset.theme);
    } catch {
      // then it is forgotten
    }
  });

  let frame = 0;
  const redraw = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(threads);
  };
  const watched = new ResizeObserver(redraw);
  all(".text").forEach((text) => watched.observe(text));
  addEventListener("resize", redraw);
  document.fonts?.ready.then(redraw);
  threads();
})();
