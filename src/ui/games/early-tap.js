/* A press on a button that cannot answer yet is remembered on it; the player, once it has come, makes it good. */
document.addEventListener('click', function (event) {
  var button = event.target.closest('.game:not([data-ready]) button');
  if (button) button.setAttribute('data-early', '');
});
