/* A press on a button that cannot answer yet is kept, and made good once the part of the page around it has come. */
document.addEventListener('click', function (event) {
  var button = event.target.closest('astro-island[ssr] button');
  if (!button) return;
  event.preventDefault();
  var part = button.closest('astro-island[ssr]');
  if (part.hasAttribute('data-early')) return;
  part.setAttribute('data-early', '');
  part.addEventListener(
    'astro:hydrate',
    function () {
      button.click();
    },
    { once: true },
  );
});
