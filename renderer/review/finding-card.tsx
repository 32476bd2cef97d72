import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import type { PlannedRepair } from '../../shared/model/plan';
import { isServersWord } from '../../shared/model/reason';
import { sayMessage } from '../i18n/say-message';
import { checkIcons } from '../ui/check-icon';
import { Expander } from '../ui/expander';
import { small } from '../ui/media';
import { FindingStatusMark } from '../ui/status-mark';
import { EvidenceList } from './evidence-list';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px 16px',
    minWidth: 0,
    [small]: { flexWrap: 'wrap' },
  },
  icon: { display: 'inline-flex', fontSize: '20px', color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  sentence: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  name: { fontWeight: tokens.fontWeightRegular },
  always: { padding: '0 16px 12px 52px', [small]: { paddingInlineStart: '16px' } },
  inside: { paddingInlineStart: '36px', [small]: { paddingInlineStart: 0 } },
  part: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  plans: {
    margin: 0,
    paddingInlineStart: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  plain: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200 },
});

interface FindingCardProps {
  readonly finding: Finding;
  /** The repairs on offer; those that answer this finding are told inside. */
  readonly plan: readonly PlannedRepair[];
  readonly level: 'h2' | 'h3';
  /** Stays in sight while the card is folded: a picture, or a button. */
  readonly children?: ReactNode;
}

/** One finding: name, status and one sentence; inside, why we think so and what we would do. */
export function FindingCard({ finding, plan, level, children }: FindingCardProps) {
  const { t } = useTranslation();
  const styles = useStyles();
  const Icon = checkIcons[finding.id];
  const ours = plan.filter((repair) => finding.repairs.includes(repair.id));
  const label = (
    <span className={styles.row}>
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{t(nameOf(finding))}</span>
        <span className={styles.sentence}>{sayMessage(finding.message)}</span>
      </span>
      <FindingStatusMark finding={finding} />
    </span>
  );
  return (
    <Expander
      level={level}
      label={label}
      always={children && <div className={styles.always}>{children}</div>}
    >
      <div className={styles.inside}>
        <p className={styles.part}>{t('review.why')}</p>
        <EvidenceList evidence={finding.evidence} level={level === 'h2' ? 'h3' : 'h4'} />
        {ours.length > 0 && (
          <>
            <p className={styles.part}>{t('review.whatWeDo')}</p>
            <ul className={styles.plans}>
              {ours.map((repair) => (
                <li key={repair.id}>{sayMessage(repair.message)}</li>
              ))}
            </ul>
          </>
        )}
        {finding.status === 'broken' && finding.repairs.length === 0 && finding.id !== 'network.reach' && (
          <p className={styles.plain}>{t('review.whoCan')}</p>
        )}
      </div>
    </Expander>
  );
}

/** What the check looks at; over a reason, who told it: a server, Windows alone, or the person. */
function nameOf({ id, status, evidence }: Finding) {
  const code = status === 'attention' && evidence.find(({ name }) => name === 'code');
  if (id !== 'sign-in.reason' || !code) return `checkName.${id}` as const;
  if (code.source === 'typed') return 'review.youEntered' as const;
  return isServersWord(String(code.value)) ? ('review.serverSaid' as const) : (`checkName.${id}` as const);
}
