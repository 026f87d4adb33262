/** Stands in for Phaser's VisibilityHandler, whose listeners stay on the page after a game is destroyed. */
module.exports = function () {};
