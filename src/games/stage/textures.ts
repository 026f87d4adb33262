/** Keeps count of the pictures one scenery has made, so that all of them go when it goes and none is overwritten. */
import type { Scene } from './phaser.js';

export interface Textures {
  /** A name nobody else has. */
  name(of: string): string;
  add(name: string, canvas: HTMLCanvasElement): void;
  drop(name: string): void;
  dropAll(): void;
}

let serial = 0;

export function keepTextures(scene: Scene): Textures {
  const mine = new Set<string>();
  const drop = (name: string) => {
    if (mine.delete(name) && scene.textures.exists(name)) scene.textures.remove(name);
  };
  return {
    name: (of) => `${of}-${++serial}`,
    add(name, canvas) {
      /* As a picture, not as a canvas: Phaser would read every point of that back, and keep a copy. */
      scene.textures.addImage(name, canvas as CanvasImageSource as HTMLImageElement);
      mine.add(name);
    },
    drop,
    dropAll: () => [...mine].forEach(drop),
  };
}
