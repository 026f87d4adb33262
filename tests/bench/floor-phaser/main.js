/** The least a Phaser page can be: the same build of Phaser as our games, and one sprite that moves. */
import { CANVAS, Game, Image, Scene } from '../../../src/games/stage/phaser.js';

const scene = new Scene('floor');
let sprite;
scene.create = () => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 80;
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffb02e';
  context.fillRect(0, 0, 80, 80);
  scene.textures.addCanvas('square', canvas);
  sprite = new Image(scene, 100, 100, 'square');
  scene.add.existing(sprite);
};
scene.update = (time) => sprite.setX(300 + Math.sin(time / 300) * 200);
new Game({ type: CANVAS, width: innerWidth, height: innerHeight, banner: false, audio: { noAudio: true }, scene });
