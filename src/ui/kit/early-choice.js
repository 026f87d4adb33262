/*
 * What is chosen in a list before the part of the page around it has come is chosen again once it has: taking over the
 * page, the part would set the list back. (It takes over by itself what was typed and ticked.)
 */
document.addEventListener('change', function (event) {
  var list = event.target.closest('astro-island[ssr] select');
  if (!list) return;
  var chosen = list.value;
  list.closest('astro-island[ssr]').addEventListener(
    'astro:hydrate',
    function () {
      list.value = chosen;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { once: true },
  );
});
