/** What `verify` says of the facts about Windows that hold on a PC; the facts themselves stand beside what judges them. */
export const verify = {
  simulated: 'This was a simulated PC: it shows that the command works, and proves nothing about Windows.',
  refuted: 'REFUTED {{id}}: {{statement}}.',
  restsOn: 'What rests on it: {{what}}.',
  confirmed: 'Confirmed ({{amount}}):',
  notShown: 'Not shown here ({{amount}}), because it needs',
  counts: '{{confirmed}} confirmed, {{refuted}} refuted, {{notShown}} not shown.',
  needs: {
    administrator: 'an administrator',
    'work-account': 'a work account',
    domain: 'a PC joined to a domain',
    'other-pc': 'a PC of another kind',
    change: 'a change (`verify --try-changes`)',
    hands: 'somebody who does what is described',
    'no-answer': 'an answer of Windows that did not come',
    'nothing-of-the-kind': 'something that this PC does not have',
    'packaged-app': 'the packaged app',
    'not-windows': 'Windows',
  },
} as const;
