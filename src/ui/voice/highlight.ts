/** Shows the word that is being said, without touching the markup; where the browser cannot, the whole line is marked. */

const NAME = 'spoken-word';
const canHighlight = typeof Highlight !== 'undefined' && typeof CSS !== 'undefined' && 'highlights' in CSS;

export interface Highlighter {
  /** Shows the word, counted from the first of the line; nothing where there is no such word. */
  word(index: number): void;
  clear(): void;
}

interface Word {
  node: Text;
  from: number;
  to: number;
}

/** @param count how many words the line has; they are the last of what its element holds */
export function highlightIn(element: HTMLElement, count: number, lineEndsAt = 0): Highlighter {
  const all = wordsIn(element);
  const words = all.slice(all.length - count - lineEndsAt, all.length - lineEndsAt);
  let shown = -1;
  element.toggleAttribute('data-spoken', true);
  return {
    word(index) {
      if (index === shown) return;
      shown = index;
      const word = words[index];
      if (!canHighlight || !word?.node.isConnected) return;
      const range = new StaticRange({
        startContainer: word.node,
        startOffset: word.from,
        endContainer: word.node,
        endOffset: word.to,
      });
      CSS.highlights.set(NAME, new Highlight(range));
    },
    clear() {
      element.removeAttribute('data-spoken');
      if (canHighlight) CSS.highlights.delete(NAME);
    },
  };
}

function wordsIn(element: HTMLElement): Word[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: Word[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    for (const match of node.data.matchAll(/\S+/g))
      words.push({ node, from: match.index, to: match.index + match[0].length });
  }
  return words;
}
