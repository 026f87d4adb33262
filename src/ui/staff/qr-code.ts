/** A QR code as one SVG path, so that it needs neither a picture request nor an inline style. */
import { create } from 'qrcode';

export interface QrCode {
  /** Modules along one side, without the quiet zone. */
  size: number;
  /** Path of the dark modules, one unit each. */
  path: string;
}

export function qrCodeOf(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const runs: string[] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue;
      let length = 1;
      while (x + length < modules.size && modules.get(y, x + length)) length++;
      runs.push(`M${x} ${y}h${length}v1h-${length}z`);
      x += length;
    }
  }
  return { size: modules.size, path: runs.join('') };
}
