import type { RunReport } from '../../shared/model/report';

const at = '2026-05-20T11:45:00.000Z';
export const correlationId = '6f7a0b1c-1111-4222-8333-94a5b6c7d8e9';

/** The report of a made-up repair, full of what must not leave the PC. */
export const report: RunReport = {
  schema: 1,
  app: { name: 'sign-in-repair', version: '1.2.3' },
  simulated: false,
  run: {
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    kind: 'fix',
    startedAt: '2026-05-20T11:50:00.000Z',
    milliseconds: 8123,
    clockOffsetSeconds: -660,
  },
  reason: {
    code: 'AADSTS50126',
    class: 'password',
    owner: 'you',
    text: 'The user name or the password of lena.maier@fabrikam.example is wrong.',
    at,
    app: 'teams',
    correlationId,
  },
  findings: [
    {
      id: 'sign-in.reason',
      status: 'attention',
      likelihood: 'likely',
      summary: 'The password was refused (AADSTS50126).',
      repairs: [],
      evidence: [
        { source: 'event 1098', name: 'correlationId', value: correlationId, at },
        {
          source: 'event 1098',
          name: 'setAside',
          value: 'AADSTS50058, another-app, 872cd9fa-d31f-45e0-9eab-6e460a02d1f1',
          at,
        },
        { source: 'dsregcmd', name: 'joined', value: 'hybrid', at },
        { source: 'dsregcmd', name: 'deviceId', value: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', at },
      ],
    },
    {
      id: 'credentials.teams',
      status: 'broken',
      likelihood: 'unlikely',
      summary: 'One old Teams sign-in is saved.',
      repairs: ['credentials.remove'],
      evidence: [
        {
          source: 'credentials',
          name: 'personal',
          value: 'MicrosoftAccount:user=lena.private@outlook.com',
          at,
        },
        { source: 'credentials', name: 'never', value: 'Domain:target=filer FABRIKAM\\lena.maier', at },
      ],
    },
    {
      id: 'accounts.conflict',
      status: 'attention',
      likelihood: 'possible',
      summary: 'lena.maier@fabrikam.example is listed twice.',
      repairs: [],
      evidence: [
        { source: 'wam', name: 'work', value: 'lena.maier@fabrikam.example (old-fabrikam.example)', at },
      ],
    },
    {
      id: 'teams.state',
      status: 'fine',
      likelihood: 'unlikely',
      summary: 'Teams is running.',
      repairs: [],
      evidence: [{ source: 'teams (new)', name: 'version', value: '24091.214.2846.1452', at }],
    },
    {
      id: 'pc.state',
      status: 'fine',
      likelihood: 'unlikely',
      summary: 'Windows is ready.',
      repairs: [],
      evidence: [{ source: 'windows', name: 'build', value: 22631, at }],
    },
  ],
  plan: {
    id: 'plan-1',
    repairs: [
      {
        id: 'credentials.remove',
        lane: 'user',
        undo: 'none',
        changes: [
          { action: 'credential.delete', target: 'LegacyGeneric:target=msteams/lena.maier@fabrikam.example' },
        ],
      },
    ],
  },
  outcomes: [
    { repair: 'clock.sync', outcome: 'repaired', verified: true, detail: 'The offset is now 0.1 s.' },
    {
      repair: 'credentials.remove',
      outcome: 'failed',
      verified: false,
      detail: 'C:\\Users\\lena.maier\\x was refused.',
    },
  ],
  restartNeeded: false,
  exitCode: 2,
};

/** What must not appear anywhere in what is shared. */
export const secrets = ['lena', 'fabrikam', 'aaaaaaaa-bbbb'];
