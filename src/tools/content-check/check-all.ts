/** Checks everything below content/ and hands back every problem at once. */
import { checkAgreement } from './check-agreement.ts';
import { checkFacts } from './check-facts.ts';
import { checkGame } from './check-game.ts';
import { checkMessages } from './check-messages.ts';
import { checkParents } from './check-parents.ts';
import { checkStory } from './check-story.ts';
import { checkVoice } from './check-voice.ts';
import type { Problem } from './problem.ts';
import { foldersIn } from './read-file.ts';

/**
 * @param root  the folder that holds content/, public/ and src/
 * @param today ISO date; facts and reviews are measured against it
 */
export function checkContent(root: string, today: string): Problem[] {
  return [
    ...foldersIn(`${root}/content/scenarios`).flatMap((id) => checkStory(root, id)),
    ...foldersIn(`${root}/content/agreements`).flatMap((id) => checkAgreement(root, id, today)),
    ...foldersIn(`${root}/content/games`).flatMap((id) => checkGame(root, id)),
    ...checkFacts(root, today),
    ...checkParents(root),
    ...checkMessages(root),
    ...checkVoice(root),
  ];
}
