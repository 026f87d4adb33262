/* Hides a covered page before its first paint, knows whether it is to be calm and when it was first seen, and keeps a press that comes before the rest of the script. */
(function (root, key) {
  function look() {
    try {
      if (localStorage.getItem(key)) root.dataset.covered = '';
    } catch {
      /* Storage is closed: the cover still covers, it only does not outlive the page. */
    }
  }
  function lookForCalm() {
    try {
      if (localStorage.getItem('tellwood.calm')) root.dataset.calm = '';
    } catch {
      /* As above. */
    }
  }
  look();
  lookForCalm();
  if (document.prerendering) {
    // Made ready ahead: nobody waits to see it, and by the time it is visited cover and calm may have come or gone.
    root.dataset.seen = '';
    var layOut = function () {
      root.getBoundingClientRect();
    };
    addEventListener('load', layOut);
    document.fonts.addEventListener('loadingdone', layOut);
    document.addEventListener('prerenderingchange', function () {
      delete root.dataset.covered;
      delete root.dataset.calm;
      look();
      lookForCalm();
    });
  } else {
    // What can be pressed is shown before pictures are asked for.
    requestAnimationFrame(function () {
      setTimeout(function () {
        root.dataset.seen = '';
      });
    });
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
