import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRepair } from '../run/repair-context';
import type { Listening, RunView } from '../run/run-view';
import { useAnnouncement } from '../ui/announcer';
import { Answered } from '../ui/answered';
import { StatusMark } from '../ui/status-mark';
import { Surface } from '../ui/surface';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  words: { flexGrow: 1, flexBasis: '260px', minWidth: 0 },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

interface TeamsListeningProps {
  readonly run: RunView;
  /** True once the person has said that Teams signed them in. */
  readonly worked: boolean;
  onWorked(): void;
  /** What follows when Teams did not; what else can be tried, when left out. */
  onFailed?(): void;
}

/**
 * The only proof that counts: does Teams let the person in? While it tries, we listen; what we hear is said at once,
 * and what we cannot hear we ask.
 */
export function TeamsListening({ run, worked, onWorked, onFailed }: TeamsListeningProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { go } = useRepair();
  const { listening } = run;
  const hasFailed = listening?.state === 'ended' && listening.heard === 'failure';
  const sentence = useSentence(listening);
  useAnnouncement(sentence);
  if (worked) {
    return (
      <Surface>
        <Answered>
          <StatusMark tone="good" sentence>
            {t('done.youCanClose')}
          </StatusMark>
        </Answered>
      </Surface>
    );
  }
  return (
    <Surface label={t('done.didItWork')}>
      <div className={styles.row}>
        <div className={styles.words}>
          <h2 className={styles.title}>
            {listening?.state === 'listening' && (
              // The words beside it say the same.
              <span aria-hidden>
                <Spinner size="extra-tiny" />
              </span>
            )}
            {hasFailed ? (
              <StatusMark tone="bad" sentence>
                {sentence}
              </StatusMark>
            ) : (
              sentence
            )}
          </h2>
          {listening?.state === 'listening' && (
            <p className={styles.quiet}>
              {t('listening.promise')} <TimeLeft key={listening.since} listening={listening} />
            </p>
          )}
          {hasFailed && <p className={styles.quiet}>{t('listening.failureNext')}</p>}
        </div>
        {!hasFailed && (
          <div className={styles.buttons}>
            {/* Where the sentence asks already, asking twice says nothing. */}
            {listening?.state === 'listening' && <span>{t('done.didItWork')}</span>}
            <Button onClick={onWorked}>{t('common.yes')}</Button>
            <Button onClick={onFailed ?? (() => go({ type: 'part-opened', part: 'still' }))}>
              {t('done.notYet')}
            </Button>
          </div>
        )}
      </div>
    </Surface>
  );
}

function useSentence(listening: Listening | null): string {
  const { t } = useTranslation();
  if (listening === null) return t('done.didItWork');
  if (listening.state === 'listening') return t('listening.now');
  switch (listening.heard) {
    case 'failure':
      return t(`listening.failure.${listening.reason?.class ?? 'unknown'}`, {
        code: listening.reason?.code ?? t('common.none'),
      });
    case 'silence':
      return t('listening.silence');
    case 'unreadable':
      return t('listening.unreadable');
    case 'stopped':
      return t('done.didItWork');
  }
}

/** In whole minutes, because nobody is to feel hurried; a screen reader finds it, and is not told of every change. */
function TimeLeft({ listening }: { listening: Extract<Listening, { state: 'listening' }> }) {
  const { t } = useTranslation();
  const [begun] = useState(() => performance.now());
  const [now, setNow] = useState(begun);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  // The wall clock may still be slewing, or may have been set. A reloaded window counts anew.
  const left = listening.seconds - (now - begun) / 1000;
  return <>{t('listening.left', { count: Math.max(1, Math.round(left / 60)) })}</>;
}

/**
 * Opens Teams and listens to its next sign-in. Listening begins first, so that nothing Teams says is missed, and
 * ends when the person goes elsewhere. With `atOnce` it begins by itself: the run has just opened Teams.
 */
export function useListening(run: RunView, { atOnce }: { atOnce: boolean }) {
  const { call } = useRepair();
  const { runId } = run;
  // What was asked for is listening too, before main has told that it does.
  const state = useRef<Listening['state'] | undefined>(undefined);
  useEffect(() => {
    if (run.listening) state.current = run.listening.state;
  }, [run.listening]);

  const listen = useCallback(() => {
    state.current = 'listening';
    return call('listenToTeams', { runId });
  }, [call, runId]);
  const stop = useCallback(() => {
    if (state.current !== 'listening') return;
    state.current = 'ended';
    void call('stopListening', { runId });
  }, [call, runId]);

  useEffect(() => {
    if (atOnce && state.current === undefined) void listen();
  }, [atOnce, listen]);

  useEffect(() => stop, [stop]);

  return {
    stop,
    openTeams: async () => {
      const listens = await listen();
      if (listens && (await call('openTeams', {})) === null) stop();
    },
  };
}
