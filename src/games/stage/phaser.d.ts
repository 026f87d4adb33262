/** Types of the parts of Phaser that games use. */
import type Phaser from 'phaser';

export declare const CANVAS: number;
export declare class Container extends Phaser.GameObjects.Container {}
export declare class Game extends Phaser.Game {}
export declare class Image extends Phaser.GameObjects.Image {}
export declare class Scene extends Phaser.Scene {}
