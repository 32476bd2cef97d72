import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Reason, ReasonAdvice } from '../../shared/model/reason';
import { sayDayAndTime, sayDuration } from '../i18n/format';
import { findingsOf, type RunView } from '../run/run-view';
import { OpenPlaceButton } from '../ui/open-place-button';
import { Raw } from '../ui/raw';
import { Surface } from '../ui/surface';

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  part: { margin: '12px 0 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '18px', lineHeight: tokens.lineHeightBase400 },
  quietList: {
    margin: 0,
    paddingInlineStart: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  more: { marginTop: '12px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '0 12px',
    margin: '12px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  fact: { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
});

/** Whether repairs of ours are the answer to the reason: then what helps stands on the page already. */
function isAnsweredByUs({ plan }: RunView, reason: Reason): boolean {
  return (reason.class === 'clock' || reason.class === 'helper') && (plan?.repairs.length ?? 0) > 0;
}

/**
 * What a person can do about the reason, and what IT asks for: when it was, and by which ids. `hasNetworkCard`: the way
 * to the network's settings stands on the page already.
 */
export function ReasonHelpCard({ run, hasNetworkCard = false }: { run: RunView; hasNetworkCard?: boolean }) {
  const { reason, advice } = run;
  if (reason === null || isAnsweredByUs(run, reason)) return null;
  return (
    <Surface>
      {advice && <Advice reason={reason} advice={advice} hasNetworkCard={hasNetworkCard} />}
      <Facts reason={reason} judgedAt={newestObservation(run)} />
    </Surface>
  );
}

/** What IT asks for, below the findings, where repairs of ours are the answer. */
export function ReasonFactsCard({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { reason } = run;
  if (reason === null || !isAnsweredByUs(run, reason)) return null;
  return (
    <Surface>
      <h2 className={styles.title}>{t('reasonHelp.failed')}</h2>
      <Facts reason={reason} judgedAt={newestObservation(run)} />
    </Surface>
  );
}

function Advice({
  reason,
  advice,
  hasNetworkCard,
}: {
  reason: Reason;
  advice: ReasonAdvice;
  hasNetworkCard: boolean;
}) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.title}>{t('reasonHelp.title')}</h2>
      <ul className={styles.list}>
        {advice.helps.map((help) => (
          <li key={help}>
            <Raw>{help}</Raw>
          </li>
        ))}
      </ul>
      {reason.class === 'network' && !hasNetworkCard && (
        <OpenPlaceButton place="settings-network" className={styles.more} />
      )}
      {advice.avoid.length > 0 && (
        <>
          <p className={styles.part}>{t('reasonHelp.avoid')}</p>
          <ul className={styles.quietList}>
            {advice.avoid.map((vain) => (
              <li key={vain}>
                <Raw>{vain}</Raw>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** When this PC was looked at last, by its own clock, in milliseconds since 1970. */
function newestObservation(run: RunView): number {
  const times = findingsOf(run).flatMap(({ evidence }) => evidence.map(({ at }) => Date.parse(at)));
  return Math.max(0, ...times);
}

/** When it was, by this PC's clock and as logs elsewhere write it, how long ago, and by which ids IT finds it. */
function Facts({ reason, judgedAt }: { reason: Reason; judgedAt: number }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { at, code, correlationId } = reason;
  const seconds = at === null ? 0 : (judgedAt - Date.parse(at)) / 1000;
  const when =
    at === null ? null : t('reasonHelp.when', { local: sayDayAndTime(new Date(at)), utc: utcOf(at) });
  const rows: readonly (readonly [string, string | null])[] = [
    [t('reasonHelp.recorded'), when],
    [t('reasonHelp.age'), seconds >= 60 ? t('reasonHelp.ago', { age: sayDuration(seconds) }) : null],
    [t('reasonHelp.code'), code],
    [t('reasonHelp.correlationId'), correlationId],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(
        ([name, value]) =>
          value !== null && (
            <Row key={name} name={name}>
              {value}
            </Row>
          ),
      )}
    </dl>
  );
}

function Row({ name, children }: { name: string; children: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.fact}>
        <Raw>{children}</Raw>
      </dd>
    </>
  );
}

/** @example utcOf('2026-05-20T08:03:11.402Z') // '2026-05-20 08:03:11' */
function utcOf(at: string): string {
  return at.slice(0, 19).replace('T', ' ');
}
