/**
 * English, the source of all other languages. ICU messages; compiled while building.
 * Keys are `surface.thing`; keep each surface together. Plain and kind: see the editorial rules in `docs/architecture.md`.
 */
export default {
  // Common
  'app.name': 'Rill',

  // Shown by the browser itself: written to `_locales` while building (wxt.config.ts)
  'browser.name': 'Rill: quiet breaks',
  'browser.shortName': 'Rill',
  'browser.description': 'Quiet breaks at the desk: a minute of guided face drainage, or a sip of water. Everything stays on your device.',
  'browser.actionTitle': 'Rill',
  'browser.actionTitleWaiting': 'Rill: a break is waiting',
  'browser.actionTitlePaused': 'Rill: paused',

  // Guided player
  'player.left': '{time} left',
  'player.step': 'Step {step} of {steps}.',
  'player.next': 'Next',
  'player.lastStep': 'Last step',
  'player.ready': 'Ready',
  'player.repetition': 'Repetition {rep} of {reps}',
  'player.of': 'of {reps}',
  'player.repOf': '{rep} of {reps}',
  'player.breathIn': 'In',
  'player.breathOut': 'Out',
  'player.picture': 'Picture: {where}',
  'player.paused': 'Paused',
  'player.pause': 'Pause',
  'player.resume': 'Go on',
  'player.back': 'Previous step',
  'player.nextStep': 'Next step',
  'player.end': 'Finish',
  'player.facing': 'Turn the figure to face you',
  'player.leave': 'Leave the routine',

  // End of a routine
  'finish.title': 'Done. Notice how that feels.',
  'finish.logged': '{duration}, logged for today.',
  'finish.notLogged': '{duration}. The log cannot be written just now, so this is not saved.',
  'finish.sip': 'A sip to finish?',
  'finish.nextBreak': 'Next break around {time}',
  'finish.again': 'Again',
  'finish.close': 'Close',
} as const;
