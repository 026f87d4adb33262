/* Opens the way in before the first paint, where a grown-up is known to be near: in this tab already, or in a lesson. */
(function (root) {
  /* A lesson fits into a school day, as in session/stored.ts. */
  var DAY = 12 * 60 * 60000;
  root.dataset.gate = 'shut';
  try {
    var device = JSON.parse(localStorage.getItem('tellwood.device'));
    var lesson = device && Date.now() - device.joinedAt < DAY;
    if (lesson || localStorage.getItem('tellwood.session') || sessionStorage.getItem('tellwood.grown-up'))
      root.dataset.gate = 'open';
  } catch {
    /* Storage is closed: the gate asks on every visit. */
  }
})(document.documentElement);
