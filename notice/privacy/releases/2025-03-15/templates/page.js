// Keeps the reader's place on the way to another language or version. The page works without it.
(() => {
  // Found once: a link that has been followed ends in a place, as those into a clause do.
  const ways = new Set(
    document.querySelectorAll(
      '.stele-locales a, .stele-history a, .stele-archived a, .stele-notice a[href^="../"][href$=".html"]',
    ),
  );

  const clauseInView = () => {
    const bar = document.querySelector('.stele-bar')?.getBoundingClientRect().bottom ?? 0;
    const line = Math.max(bar, 0) + 32;
    let [from, hash] = [Number.NEGATIVE_INFINITY, ''];
    for (const clause of document.querySelectorAll('.stele-body [id]')) {
      const { top, height } = clause.getBoundingClientRect();
      if (height > 0 && top > from && top <= line) {
        [from, hash] = [top, `#${encodeURIComponent(clause.id)}`];
      }
    }
    return hash;
  };

  const place = () => {
    const { hash } = location;
    // What begins so is no clause.
    if (!hash || hash.startsWith('#_')) return clauseInView();
    const box = document.querySelector(':target')?.getBoundingClientRect();
    return box && box.bottom >= 0 && box.top <= innerHeight ? hash : clauseInView() || hash;
  };

  const keep = ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (ways.has(link)) link.hash = place();
  };

  for (const type of ['click', 'auxclick', 'contextmenu']) addEventListener(type, keep, true);
})();
