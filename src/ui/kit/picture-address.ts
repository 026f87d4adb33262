/** Where a picture named in content or code is found: `art:mascots/ash-happy`, or an icon of fluent-emoji-flat. */

export function pictureAddress(name: string): string {
  return name.startsWith('art:') ? `/art/${name.slice(4)}.svg` : `/art/icons/${name}.svg`;
}
