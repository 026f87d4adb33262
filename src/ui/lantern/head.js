/* Hides a covered page before its first paint, knows whether it is to be calm, and keeps a press that comes before the rest of the script. */
(function (root, key) {
  function look() {
    try {
      if (localStorage.getItem(key)) root.dataset.covered = '';
    } catch {
      /* Storage is closed: the cover still covers, it only does not outlive the page. */
    }
  }
  look();
  try {
    if (localStorage.getItem('tellwood.calm')) root.dataset.calm = '';
  } catch {
    /* As above. */
  }
  addEventListener('pagehide', function () {
    root.dataset.leaving = '';
  });
  addEventListener('pageshow', function () {
    look();
    delete root.dataset.leaving;
  });
  addEventListener(
    'click',
    function (event) {
      if (!(event.target instanceof Element) || !event.target.closest('[data-lantern]')) return;
      try {
        if (!localStorage.getItem(key)) localStorage.setItem(key, JSON.stringify({ at: Date.now() }));
      } catch {
        /* As above. */
      }
    },
    true,
  );
})(document.documentElement, 'tellwood.cover');
