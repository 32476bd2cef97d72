/** What a person may set about this program itself. */
export const preferences = {
  preferences: {
    title: 'Preferences',
    lead: 'About this app alone. What is chosen here counts at once.',
    theme: 'Look',
    themes: { windows: 'As Windows is set', light: 'Light', dark: 'Dark' },
    language: 'Language',
    languageHint: 'There is only English so far. Another language counts from the next start.',
    languageAsWindows: 'As Windows is set',
    history: 'Keep history',
    historyHint:
      'Older runs are forgotten at the end of a check that could measure the clock. Those that can still be undone stay.',
    historyForever: 'For ever',
    historyDays_one: 'For {{count}} day',
    historyDays_other: 'For {{count}} days',
    timeServer: 'Time server',
    timeServerHint:
      "Optional. A server to compare the clock with, besides the public ones: your organisation's own, for example. Its full name, such as time.contoso.com.",
    useServer: 'Use this server',
    noServer: 'Use none',
    serverUsed: '{{name}} is asked as well from now on.',
    serverUnused: 'Only the public time servers are asked from now on.',
    notAServer:
      "“{{name}}” isn't a server's full name. It looks like time.contoso.com, without https:// and without a port.",
    trouble: {
      'put-aside':
        'The file with your preferences could not be read. It lies beside it as {{file}} now, and everything is as usual.',
      unreadable: 'Your preferences could not be read ({{why}}). Everything is as usual.',
      ignored: 'Some of your preferences make no sense and are as usual: {{names}}.',
    },
  },
} as const;
