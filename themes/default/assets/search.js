// Searches the site without a server: what it loads stands in _/search/ (docs/formats/search.md). Nothing is loaded before
// somebody goes to the box. Without this script a link to the list of pages stands in its place.
(() => {
  'use strict';

  const box = document.getElementById('sw-search');
  if (!box) return;

  const most = 8;
  const mostRanges = 4;
  const longest = 32;
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const numbers = Object.fromEntries([...letters].map((letter, number) => [letter, number]));

  // Words: as src/ShardWiki.Projection/Search/WordFolding.cs and Terms.cs have them.

  const unspaced = '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u2fdf\\u3005-\\u318f\\u31f0-\\u31ff\\u3400-\\u4dbf'
    + '\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
  const runs = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, 'gu');
  const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');
  const words = /[\p{L}\p{M}\p{N}]+/gu;
  const others = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ı': 'i', 'ς': 'σ' };

  const fold = word => [...word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')]
    .map(c => c >= '\uff01' && c <= '\uff5e' ? String.fromCodePoint(c.codePointAt(0) - 0xfee0) : c)
    .map(c => c.toLowerCase()).map(c => others[c] ?? c).join('').normalize('NFC');

  const cut = term => term.length <= longest ? term : term.slice(0, /[\ud800-\udbff]/.test(term[longest - 1]) ? longest - 1 : longest);

  const termsOf = text => [...text.matchAll(words)].flatMap(([word]) => fold(word).match(runs) ?? []).flatMap(run => {
    const signs = [...run];
    return !isUnspaced.test(run) ? [cut(run)] : signs.length === 1 ? [run] : signs.slice(1).map((sign, i) => signs[i] + sign);
  });

  // A letter alone is meant as it is, and not as the beginning of a word.
  const isShort = term => term.length < 2 && !isUnspaced.test(term);

  const hash = term => {
    let h = 2166136261;
    for (let i = 0; i < term.length; i++) h = Math.imul(h ^ term.charCodeAt(i), 16777619);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
  };

  // Files: classic scripts that hand over what they hold, which works from a disk too.

  const files = new Map();
  const arrived = new Map();
  window.shardwikiSearch = (name, content) => arrived.set(name, content);

  const load = name => {
    if (!files.has(name)) {
      files.set(name, new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = `${box.dataset.files}${name}.js`;
        script.onload = () => arrived.has(name) ? done(arrived.get(name)) : script.onerror();
        script.onerror = () => { files.delete(name); failed(new Error(name)); };
        document.head.append(script);
      }));
    }
    return files.get(name);
  };

  // What a query finds.

  const read = query => {
    const asked = { terms: [], tags: [], shard: '' };
    for (const [part, quoted] of query.matchAll(/#"([^"]+)"|\S+/g)) {
      if (part.startsWith('#') && part.length > 1) asked.tags.push('#' + fold(quoted ?? part.slice(1)).trim().replace(/\s+/g, '-'));
      else if (part.startsWith('shard:')) asked.shard = part.slice(6);
      else asked.terms.push(...termsOf(part));
    }
    return asked;
  };

  const rangeOf = (ranges, term) => {
    let [low, high] = [0, ranges.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ranges[middle] <= term) low = middle; else high = middle - 1;
    }
    return low;
  };

  const strengthOf = value => [0, 6, 9, 14][value >> 4] + (value & 8 ? 4 : 0) + (value & 7) / 2;

  // A set that was not told holds any shard.
  const holds = (shards, shard) => shard < 0 || /^A*$/.test(shards) || (numbers[shards[Math.floor(shard / 6)]] >> (shard % 6)) & 1;

  // Who says a term, or a word that begins with it: by topic, the strongest of all that the shard says.
  const find = async (start, term, isWhole, shard) => {
    const first = rangeOf(start.ranges, term);
    const last = isWhole ? first : Math.min(rangeOf(start.ranges, term + '\uffff'), first + mostRanges - 1);
    const found = new Map();
    const size = 6 + start.width;
    for (const range of await Promise.all(start.ranges.slice(first, last + 1).map(r => load('words-' + hash(r))))) {
      for (const [word, said] of Object.entries(range)) {
        if (word !== term && (isWhole || !word.startsWith(term))) continue;
        const rare = Math.log(1 + start.topics * size / said.length) * (word === term ? 1 : .4 + .4 * term.length / word.length);
        for (let at = 0; at < said.length; at += size) {
          const [key, shards] = [said.slice(at, at + 4), said.slice(at + 6, at + size)];
          if (!holds(shards, shard)) continue;
          const hit = { score: strengthOf(numbers[said[at + 4]]) * rare, section: numbers[said[at + 5]], shards };
          const known = found.get(key);
          if (!known || known.score < hit.score) found.set(key, hit);
        }
      }
    }
    return found;
  };

  const search = async (start, asked, shard) => {
    const each = await Promise.all([
      ...asked.tags.map(tag => find(start, tag, true, shard)), ...asked.terms.map(term => find(start, term, isShort(term), shard))]);
    const all = [];
    for (const [key, hit] of each.length ? each.reduce((a, b) => a.size <= b.size ? a : b) : []) {
      const hits = each.map(found => found.get(key));
      if (hits.some(h => !h)) continue;
      const section = hits.find(h => h.section > 0 && hits.every(o => o.section === h.section || o.section === 0))?.section ?? 0;
      all.push({ key, score: hits.reduce((sum, h) => sum + h.score, 0), section, shards: hits.map(h => h.shards) });
    }
    return all.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  };

  const partOf = (key, bits) => [...key].reduce((sum, letter) => sum * 64 + numbers[letter], 0) >> (24 - bits);

  // What is shown.

  const make = (name, properties, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in element) element[key] = value; else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  // Words of the query, and what begins with them.
  const places = (text, asked) => {
    const plain = asked.terms.filter(t => !isUnspaced.test(t));
    const dense = asked.terms.filter(t => isUnspaced.test(t));
    const at = [...text.matchAll(words)].filter(([word]) => plain.some(t => isShort(t) ? fold(word) === t : fold(word).startsWith(t))).map(m => [m.index, m.index + m[0].length]);
    for (const term of dense) {
      for (let i = text.indexOf(term); i >= 0; i = text.indexOf(term, i + 1)) at.push([i, i + term.length]);
    }
    return at.sort((a, b) => a[0] - b[0]);
  };

  const marked = (text, asked) => {
    const shown = document.createDocumentFragment();
    let end = 0;
    for (const [from, to] of places(text, asked)) {
      if (to <= end) continue;
      shown.append(text.slice(end, Math.max(from, end)), make('mark', {}, text.slice(Math.max(from, end), to)));
      end = to;
    }
    shown.append(text.slice(end));
    return shown;
  };

  const excerpt = (text, asked) => {
    const [first] = places(text, asked);
    let from = first && first[0] > 90 ? text.lastIndexOf(' ', first[0] - 60) + 1 : 0;
    if (first && first[0] - from > 90) from = first[0] - 60;
    const to = from + 170 < text.length ? Math.max(text.lastIndexOf(' ', from + 170), from + 120) : text.length;
    return marked((from > 0 ? '… ' : '') + text.slice(from, to) + (to < text.length ? ' …' : ''), asked);
  };

  const option = (hit, topic, number, asked, start) => {
    const section = topic.sections[hit.section - 1];
    const speaks = ([shard]) => hit.shards.every(set => holds(set, shard));
    const voice = topic.voices.find(speaks) ?? topic.voices[0];
    const isFirst = voice === topic.voices[0];
    const url = !isFirst && !topic.voices.slice(0, 1).some(speaks) ? voice[1] : topic.url + (section && isFirst ? section[1] : '');
    const names = [...new Set(topic.voices.map(([shard]) => start.shards[shard]))];
    const where = [topic.path || '/', section && isFirst ? section[0] : '', start.shards.length > 1 ? names.join(', ') : '',
      topic.tags.map(tag => '#' + tag).join(' ')].filter(Boolean).join(' · ');
    return make('a', { role: 'option', id: `sw-hit-${number}`, className: 'sw-hit', href: box.dataset.root + url, tabIndex: -1, 'aria-selected': 'false' },
      make('span', { className: 'sw-hit-title' }, marked(topic.title, asked)),
      make('span', { className: 'sw-hit-where' }, where),
      make('span', { className: 'sw-hit-text' }, excerpt(topic.text, asked)));
  };

  const field = make('input', {
    type: 'search', className: 'sw-search-field', id: 'sw-search-field', placeholder: 'Search', autocomplete: 'off', spellcheck: false,
    role: 'combobox', 'aria-label': 'Search', 'aria-expanded': 'false', 'aria-controls': 'sw-hits', 'aria-autocomplete': 'list', 'aria-keyshortcuts': '/',
  });
  const hits = make('div', { role: 'listbox', id: 'sw-hits', 'aria-label': 'Pages found' });
  const status = make('p', { className: 'sw-search-status', role: 'status' });
  const shards = make('select', { className: 'sw-search-shards', 'aria-label': 'Shard' }, make('option', { value: '-1' }, 'all shards'));
  const more = make('button', { type: 'button', className: 'sw-search-more', hidden: true }, 'Show more');
  const panel = make('div', { className: 'sw-search-panel', hidden: true }, make('div', { className: 'sw-search-head' }, status, shards), hits, more);
  let [selected, asking, shown, waiting] = [-1, 0, most, 0];

  const open = isOpen => {
    panel.hidden = !isOpen;
    // Left of a field that stands far on the left there is no room for it.
    panel.classList.toggle('sw-search-panel-left', isOpen && box.getBoundingClientRect().right < panel.offsetWidth);
    field.setAttribute('aria-expanded', String(isOpen && hits.childElementCount > 0));
    if (!isOpen) select(-1);
  };

  const select = number => {
    hits.children[selected]?.setAttribute('aria-selected', 'false');
    selected = number;
    const hit = hits.children[number];
    if (!hit) return field.removeAttribute('aria-activedescendant');
    hit.setAttribute('aria-selected', 'true');
    hit.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', hit.id);
  };

  // Nothing is asked: what was found before must not be opened by Enter or an arrow, nor what is still being looked for.
  const forget = () => {
    clearTimeout(waiting);
    asking++;
    select(-1);
    hits.replaceChildren();
    open(false);
  };

  const settle = (text, options, isMore) => {
    select(-1);
    status.textContent = text;
    hits.replaceChildren(...options);
    more.hidden = !isMore;
    open(true);
  };

  const answer = async () => {
    const [turn, query] = [++asking, field.value];
    const asked = read(query);
    if (asked.terms.length + asked.tags.length === 0) return forget();
    try {
      const start = await begin();
      const shard = asked.shard ? start.shards.indexOf(asked.shard) : Number(shards.value);
      if (asked.shard && shard < 0) return settle(`There is no shard “${asked.shard}”.`, [], false);
      const found = await search(start, asked, shard);
      const first = found.slice(0, shown);
      const topics = await Promise.all(first.map(async hit => (await load(`topics-${partOf(hit.key, start.bits)}`))[hit.key]));
      if (turn !== asking) return;
      const count = found.length === 0 ? 'Nothing is found.' : found.length === 1 ? 'One page' : `${found.length} pages`;
      settle(count, first.map((hit, i) => option(hit, topics[i], i, asked, start)), found.length > shown);
    } catch {
      if (turn === asking) settle('What can be found could not be loaded.', [], false);
    }
  };

  const begin = async () => {
    const start = await load('start');
    if (shards.options.length === 1) {
      shards.append(...start.shards.map((name, number) => make('option', { value: String(number) }, name)));
      shards.hidden = start.width === 0;
    }
    return start;
  };

  const later = () => {
    clearTimeout(waiting);
    shown = most;
    waiting = setTimeout(answer, 90);
  };

  field.addEventListener('focus', () => {
    begin().catch(() => {});
    if (hits.childElementCount > 0 && field.value.trim() !== '') open(true);
  });
  field.addEventListener('input', later);
  shards.addEventListener('change', answer);
  more.addEventListener('click', async () => {
    const next = shown;
    shown += most;
    await answer();
    field.focus();
    select(Math.min(next, hits.childElementCount - 1));
  });

  box.addEventListener('keydown', async event => {
    const count = hits.childElementCount;
    if (event.key === 'Escape') {
      if (panel.hidden) field.value = '';
      if (field.value === '') forget(); else open(false);
      field.focus();
    } else if (event.target !== field || event.isComposing) {
      return;
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      open(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      select(selected < 0 && step < 0 ? count - 1 : (selected + step + count) % count);
    } else if (event.key === 'Enter') {
      clearTimeout(waiting);
      if (selected < 0) await answer();
      (hits.children[selected] ?? hits.children[0])?.click();
    } else {
      return;
    }
    event.preventDefault();
  });

  document.addEventListener('keydown', event => {
    const isWriting = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });

  document.addEventListener('click', event => { if (!box.contains(event.target)) open(false); });
  box.addEventListener('focusout', event => { if (event.relatedTarget && !box.contains(event.relatedTarget)) open(false); });

  box.replaceChildren(field, panel);
})();
