/** The page's only script: filter, the card of a hit, ways between the letter, its lists and its pages. Without it the links of the page still lead to their places. */
export const script = `
'use strict';
(function () {
  var doc = document, body = doc.body, card = doc.getElementById('card'), pages = doc.getElementById('pages'), found = doc.getElementById('found');
  var say = card.dataset, kinds = JSON.parse(say.kinds), entries = {}, hits = {}, boxes = {};
  var pinned = false, shownFor = null, timer = 0, quietUntil = 0;

  function all(selector, from) { return Array.prototype.slice.call((from || doc).querySelectorAll(selector)); }
  function numbersOf(part) { return part.dataset.m.split(' '); }
  function kindOf(number) { return entries[number].closest('.list').dataset.list; }
  function isOn(number) { return !body.classList.contains('no-' + kindOf(number)); }
  function closestHit(node) { return node.closest ? node.closest('a.hit') : null; }

  all('#found li[id^=i]').forEach(function (entry) { entries[entry.id.slice(1)] = entry; });
  all('a.hit').forEach(function (hit) { numbersOf(hit).forEach(function (n) { (hits[n] = hits[n] || []).push(hit); }); });
  all('#pages a').forEach(function (box) { (boxes[box.dataset.m] = boxes[box.dataset.m] || []).push(box); });

  /* filter */
  function filter() {
    all('#filter input').forEach(function (box) { body.classList.toggle('no-' + box.dataset.list, !box.checked); });
    all('a.hit').forEach(function (hit) {
      var on = numbersOf(hit).some(isOn);
      hit.classList.toggle('off', !on);
      if (on) hit.removeAttribute('tabindex'); else hit.tabIndex = -1;
    });
    if (shownFor && shownFor.classList.contains('off')) hide();
  }
  all('#filter input').forEach(function (box) { box.addEventListener('change', filter); });
  all('#filter button').forEach(function (button) {
    button.addEventListener('click', function () { all('#filter input').forEach(function (box) { box.checked = button.dataset.all === '1'; }); filter(); });
  });
  var showPages = doc.getElementById('show-pages');
  if (showPages) showPages.addEventListener('change', function () { body.classList.toggle('no-pages', !showPages.checked); });
  if (doc.getElementById('filter')) filter();

  /* the card */
  function element(name, text, parent) { var made = doc.createElement(name); made.textContent = text; parent.appendChild(made); return made; }
  function fill(hit) {
    card.replaceChildren();
    var close = element('button', '×', card);
    close.type = 'button';
    close.setAttribute('aria-label', say.close);
    close.addEventListener('click', function () { leave(); });
    numbersOf(hit).filter(isOn).reverse().forEach(function (n) {
      var kind = kindOf(n), part = element('div', '', card), list = entries[n].parentNode.children, at = Array.prototype.indexOf.call(list, entries[n]);
      part.className = 'part ' + kind;
      element('h3', kinds[kind] + ' ' + (at + 1) + ' ' + say.of + ' ' + list.length, part);
      part.appendChild(entries[n].querySelector('dl').cloneNode(true));
      var ways = element('div', '', part);
      ways.className = 'ways';
      [[-1, '‹ ' + say.previous], [1, say.next + ' ›']].forEach(function (way) {
        var other = list[at + way[0]];
        if (other) element('a', way[1], ways).href = '#m' + other.id.slice(1);
      });
    });
  }
  function place(hit) {
    var at = hit.getClientRects()[0] || hit.getBoundingClientRect(), room = doc.documentElement;
    var below = at.bottom + card.offsetHeight + 8 < room.clientHeight || at.top < card.offsetHeight + 8;
    card.style.left = Math.max(8, Math.min(at.left, room.clientWidth - card.offsetWidth - 8)) + window.scrollX + 'px';
    card.style.top = (below ? at.bottom + 6 : at.top - card.offsetHeight - 6) + window.scrollY + 'px';
  }
  function show(hit) {
    clearTimeout(timer);
    if (hit.classList.contains('off')) return;
    if (shownFor !== hit) { fill(hit); shownFor = hit; }
    card.hidden = false;
    place(hit);
  }
  function hide() { card.hidden = true; pinned = false; shownFor = null; }
  function leave() { var hit = shownFor; hide(); if (hit) hit.focus({ preventScroll: true }); hide(); }
  function hideSoon() { clearTimeout(timer); if (!pinned) timer = setTimeout(hide, 250); }

  /* ways */
  function scrollWithin(pane, part) {
    if (!pane || !part || getComputedStyle(pane).overflowY !== 'auto') return;
    pane.scrollTop += part.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  }
  function select(n) {
    all('.current').forEach(function (part) { part.classList.remove('current'); });
    (hits[n] || []).concat(boxes[n] || [], [entries[n]]).forEach(function (part) { part.classList.add('current'); });
    entries[n].closest('details').open = true;
    scrollWithin(found, entries[n]);
    if (boxes[n]) scrollWithin(pages, boxes[n][0]);
    quietUntil = Date.now() + 400;
  }
  function go(n) {
    var hit = (hits[n] || [])[0];
    if (!hit) return;
    var kind = kindOf(n), box = doc.querySelector('#filter input[data-list=' + kind + ']');
    if (box && !box.checked) { box.checked = true; filter(); }
    hit.scrollIntoView({ block: 'center' });
    select(n);
    hit.focus({ preventScroll: true });
    pinned = true;
    show(hit);
  }
  function goTo(hash) { var n = /^#m(\\d+)$/.exec(hash); if (n && hits[n[1]]) go(n[1]); return Boolean(n); }

  doc.addEventListener('click', function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    var hit = closestHit(event.target), link = event.target.closest('a[href^="#m"]');
    if (hit) {
      event.preventDefault();
      if (hit.classList.contains('off')) return;
      select(numbersOf(hit).filter(isOn).pop());
      pinned = true;
      show(hit);
      card.focus({ preventScroll: true });
    } else if (link && link.getAttribute('href') === location.hash) { event.preventDefault(); goTo(location.hash); }
    else if (!card.contains(event.target)) hide();
  });
  window.addEventListener('hashchange', function () { goTo(location.hash); });
  doc.addEventListener('mouseover', function (event) {
    var hit = closestHit(event.target);
    if (hit && !pinned) show(hit); else if (card.contains(event.target)) clearTimeout(timer);
  });
  doc.addEventListener('mouseout', function (event) { if (closestHit(event.target) || card.contains(event.target)) hideSoon(); });
  doc.addEventListener('focusin', function (event) {
    var hit = closestHit(event.target);
    if (hit && hit !== shownFor) { pinned = false; show(hit); }
    else if (!hit && !card.contains(event.target)) hideSoon();
  });
  doc.addEventListener('keydown', function (event) { if (event.key === 'Escape' && !card.hidden) leave(); });

  /* the pages follow the letter */
  var breaks = all('.pagebreak'), shownPage = '';
  function follow() {
    var last = null;
    breaks.forEach(function (line) { if (line.getBoundingClientRect().top < window.innerHeight * .4) last = line; });
    if (!last || last.dataset.page === shownPage || Date.now() < quietUntil) return;
    shownPage = last.dataset.page;
    var figure = doc.getElementById('p' + shownPage);
    if (figure && getComputedStyle(pages).overflowY === 'auto') pages.scrollTop += figure.getBoundingClientRect().top - pages.getBoundingClientRect().top;
  }
  if (pages && breaks.length) {
    var waiting = false;
    window.addEventListener('scroll', function () { if (!waiting) { waiting = true; requestAnimationFrame(function () { waiting = false; follow(); }); } }, { passive: true });
  }
  if (location.hash) goTo(location.hash);
})();
`;
