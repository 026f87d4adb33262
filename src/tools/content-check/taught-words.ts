/** Words that the Dale–Chall list of 1995 does not know, but that children of these bands are taught or live with. */

export const TAUGHT_WORDS: readonly string[] = [
  /** The words of the subject, which the lessons teach. */
  ...['online', 'offline', 'internet', 'website', 'password', 'username', 'app', 'tablet', 'screen', 'chat'],
  ...['block', 'report', 'click', 'tap', 'photo', 'video', 'message', 'gem', 'gems', 'email', 'link', 'log'],
  /** What children in Britain say where the list, made in the United States, says another word. */
  ...['mum', 'nan', 'teatime', 'favourite', 'colour', 'telly', 'ok', 'loo', 'biscuit', 'jumper', 'lorry'],
];
