/** The parts of Phaser that games are built from: its core drawn on a 2D canvas, tweens and clock, and nothing else. */
import 'phaser/src/cameras/2d/CameraManager';
import 'phaser/src/events/EventEmitter';
import 'phaser/src/gameobjects/DisplayList';
import 'phaser/src/gameobjects/GameObjectCreator';
import 'phaser/src/gameobjects/GameObjectFactory';
import 'phaser/src/gameobjects/UpdateList';
import 'phaser/src/scene/ScenePlugin';
import 'phaser/src/time/Clock';
import 'phaser/src/tweens/TweenManager';
import Container from 'phaser/src/gameobjects/container/Container';
import Game from 'phaser/src/core/Game';
import Image from 'phaser/src/gameobjects/image/Image';
import Scene from 'phaser/src/scene/Scene';
import constants from 'phaser/src/const';

export const { CANVAS } = constants;
export { Container, Game, Image, Scene };
