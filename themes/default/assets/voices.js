// Another voice is opened where this one is being read: below the same heading, whose anchor is the same there where it has the
// same words, or in the chorus within its own part. Without this script it is opened at its beginning.
(() => {
  'use strict';

  const heading = () => {
    let last = '';
    for (const each of document.querySelectorAll('.sw-text :is(h1, h2, h3, h4, h5, h6)[id]')) {
      if (each.getBoundingClientRect().top > innerHeight / 3) break;
      last = each.closest('.sw-part') ? each.id.replace(/^v\d+-/, '') : each.id;
    }
    return last;
  };

  for (const link of document.querySelectorAll('.sw-voices .sw-voice:not([aria-current]), .sw-banner-voice a')) {
    const start = link.hash;
    const part = /^#sw-voice-(\d+)$/.exec(start)?.[1];
    for (const what of ['pointerdown', 'click']) {
      link.addEventListener(what, () => {
        const at = heading();
        link.hash = at ? encodeURIComponent((part ? `v${part}-` : '') + at) : start;
      });
    }
  }
})();
