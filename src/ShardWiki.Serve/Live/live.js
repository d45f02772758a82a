// Reloads the page when the site was built again. The page may not fetch, but it may load a script of its own server: the
// server answers when there is news, or after a while that there is none. Only a page that somebody sees asks, since a
// browser opens few connections to one server.
(() => {
    'use strict';
    const build = document.currentScript.dataset.build;
    let isOld = false;

    const ask = () => {
        if (isOld) return;
        if (document.visibilityState !== 'visible') {
            document.addEventListener('visibilitychange', ask, { once: true });
            return;
        }
        const question = document.createElement('script');
        question.src = '/_/serve/news.js?build=' + encodeURIComponent(build);
        question.onload = () => { question.remove(); ask(); };
        question.onerror = () => { question.remove(); setTimeout(ask, 1000); };
        document.head.append(question);
    };

    document.addEventListener('shardwiki-built', () => { isOld = true; location.reload(); }, { once: true });
    // Before that the page would count as loading until the answer comes.
    if (document.readyState === 'complete') ask();
    else addEventListener('load', ask, { once: true });
})();
