import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { RunKind } from '../../shared/model/run';
import { sayDuration } from '../i18n/format';
import { sayMessage } from '../i18n/say-message';
import { small } from '../ui/media';
import { StatusMark, type Tone } from '../ui/status-mark';
import { Surface } from '../ui/surface';
import { type OutcomeWord, outcomeWord } from './outcome-word';
import type { RunView, StepView } from './run-view';
import { useRepairTitle } from './use-repair-title';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** The repairs of a run in the order in which they run. */
export function StepsList({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const titleOf = useRepairTitle(run);
  if (run.steps.length === 0) return null;
  return (
    <Surface flush>
      <ol className={styles.list} aria-label={t('done.steps')}>
        {run.steps.map((step) => (
          <StepRow key={step.repair} step={step} title={titleOf(step.repair)} kind={run.kind ?? 'fix'} />
        ))}
      </ol>
    </Surface>
  );
}

const tones: Record<OutcomeWord, Tone> = {
  repaired: 'good',
  done: 'good',
  checked: 'good',
  putBack: 'good',
  unproven: 'doubt',
  unchanged: 'doubt',
  failed: 'bad',
  notNeeded: 'off',
  afterCall: 'note',
  leftAlone: 'off',
  leftOut: 'other',
  declined: 'other',
  cancelled: 'off',
};

const useRowStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    minHeight: '48px',
    padding: '4px 16px',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
    [small]: { flexWrap: 'wrap', gap: '2px 16px', padding: '8px 12px' },
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** One repair of the run; everything in it comes from the events of that repair. */
function StepRow({ step, title, kind }: { step: StepView; title: string; kind: RunKind }) {
  const styles = useRowStyles();
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span>{title}</span>
        <StepNote step={step} />
      </span>
      <StepStatus step={step} kind={kind} />
    </li>
  );
}

function StepNote({ step }: { step: StepView }) {
  const styles = useRowStyles();
  const words = noteOf(step);
  if (words !== null) return <span className={styles.quiet}>{words}</span>;
  if (step.startedAt === null || step.endedAt === null || step.endedAt - step.startedAt < 1000) return null;
  return <span className={styles.quiet}>{sayDuration((step.endedAt - step.startedAt) / 1000)}</span>;
}

/** What it is doing; once it has ended, why that is not all that was wanted. */
function noteOf({ message, outcome, why }: StepView): string | null {
  if (why !== null) return sayMessage(why);
  if (message !== null) return sayMessage(message);
  return outcome === null || outcome.verified || outcome.detail === '' ? null : outcome.detail;
}

function StepStatus({ step, kind }: { step: StepView; kind: RunKind }) {
  const { t } = useTranslation();
  if (step.outcome !== null) {
    const word = outcomeWord(step.outcome, kind, step.why);
    return <StatusMark tone={tones[word]}>{t(`outcome.${word}`)}</StatusMark>;
  }
  if (step.state === 'waiting' || step.state === 'ended')
    return <StatusMark tone="idle">{t('stepState.waiting')}</StatusMark>;
  return (
    <StatusMark tone="note" icon={<Spinner size="extra-tiny" />}>
      {t(`stepState.${step.state}`)}
    </StatusMark>
  );
}
