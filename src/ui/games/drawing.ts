/** Fetches our own drawings, so that their parts can move; each is asked for once. */

const asked = new Map<string, Promise<SVGSVGElement | null>>();

/** A fresh copy of `public/art/<path>.svg` for the page; null where it cannot be had. */
export async function drawingOf(path: string): Promise<SVGSVGElement | null> {
  if (!asked.has(path)) asked.set(path, fetchDrawing(path));
  const drawing = await asked.get(path)!;
  return drawing && (document.importNode(drawing, true) as SVGSVGElement);
}

async function fetchDrawing(path: string): Promise<SVGSVGElement | null> {
  try {
    const answer = await fetch(`/art/${path}.svg`);
    if (!answer.ok) return null;
    const { documentElement } = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
    return documentElement instanceof SVGSVGElement ? documentElement : null;
  } catch {
    return null;
  }
}
