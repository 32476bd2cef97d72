import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/model/finding';
import { isSecondLine } from '../../shared/repairs';
import { sayMessage } from '../i18n/say-message';
import type { Ticks } from '../journey';
import { readPersonalTargets } from '../run/read-evidence';
import { useRepair } from '../run/repair-context';
import { findingsOf, type RunView } from '../run/run-view';
import { useStartPlan } from '../run/use-start-repairs';
import { small } from '../ui/media';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Raw } from '../ui/raw';
import { FindingStatusMark } from '../ui/status-mark';
import { Surface } from '../ui/surface';
import { TickLabel } from '../ui/tick-label';
import { reviewOf } from './review-of';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '4px 0' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '4px 16px 4px 8px',
    [small]: { flexWrap: 'wrap' },
  },
  box: { flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  sentence: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  words: { overflowWrap: 'anywhere' },
  group: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: '0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** As the page before has them: the likeliest first, then what may be tidied, then what is only worth knowing. */
function inOrderOfReview(check: RunView | null): readonly Finding[] {
  if (check === null) return [];
  const { toFix, toTidy, attention } = reviewOf(check);
  return [...toFix, ...toTidy, ...attention];
}

function isOnOffer(finding: Finding): boolean {
  const isOpen = finding.status === 'broken' || finding.status === 'attention';
  return isOpen && finding.repairs.some((repair) => !isSecondLine(repair));
}

function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

/** What to fix, finding by finding: broken ones are ticked, the rest and everything personal is not. */
export function ChoosePage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { check, journey, call, go } = useRepair();
  const startPlan = useStartPlan();
  const findings = findingsOf(check);
  const offered = inOrderOfReview(check).filter(isOnOffer);
  const personal = readPersonalTargets(findings);
  const isTicked = ({ id, status }: Finding) => status === 'broken' || journey.wanted.includes(id);
  const ticks: Ticks = journey.ticks ?? {
    findings: offered.filter(isTicked).map(({ id }) => id),
    personal: [],
  };
  const tick = (changed: Partial<Ticks>) => go({ type: 'ticked', ticks: { ...ticks, ...changed } });
  const [isEmpty, setIsEmpty] = useState(false);
  const count = ticks.findings.length + ticks.personal.length;

  const freezePlan = async () => {
    setIsEmpty(count === 0);
    if (count === 0) return null;
    const repairsOf = (some: readonly Finding[]) => [...new Set(some.flatMap(({ repairs }) => repairs))];
    const repairs = repairsOf(offered.filter(({ id }) => ticks.findings.includes(id)));
    const leave = repairsOf(offered).filter((id) => !repairs.includes(id));
    return call('previewPlan', { repairs, personal: [...ticks.personal], leave });
  };
  const preview = async () => {
    const plan = await freezePlan();
    if (plan) go({ type: 'part-opened', part: 'changes', chosenPlan: plan });
  };
  const fix = async () => {
    const plan = await freezePlan();
    if (plan) await startPlan(plan);
  };

  return (
    <Page
      title={t('choose.title')}
      lead={t('choose.lead')}
      back={{ go: () => go({ type: 'part-opened', part: 'findings', chosenPlan: null }) }}
      actions={
        <>
          <Button onClick={() => void preview()}>{t('common.seeChanges')}</Button>
          <Button appearance="primary" onClick={() => void fix()}>
            {t('choose.fix', { count })}
          </Button>
        </>
      }
    >
      {isEmpty && (
        <Notice intent="warning" role="alert">
          {t('choose.nothing')}
        </Notice>
      )}
      <Surface flush>
        <ul className={styles.list}>
          {offered.map((finding) => (
            <li key={finding.id} className={styles.row}>
              <div className={styles.box}>
                <Checkbox
                  checked={ticks.findings.includes(finding.id)}
                  onChange={() => tick({ findings: toggled(ticks.findings, finding.id) })}
                  label={
                    <>
                      <TickLabel>{t(`checkName.${finding.id}`)}</TickLabel>
                      <span className={styles.sentence}>{sayMessage(finding.message)}</span>
                    </>
                  }
                />
              </div>
              <FindingStatusMark finding={finding} />
            </li>
          ))}
        </ul>
      </Surface>
      {personal.length > 0 && (
        <>
          <h2 className={styles.group}>{t('choose.personal')}</h2>
          <p className={styles.note}>{t('choose.personalWarning')}</p>
          <Surface flush>
            <ul className={styles.list}>
              {personal.map((target) => (
                <li key={target} className={styles.row}>
                  <Checkbox
                    label={
                      <span className={styles.words}>
                        <TickLabel>
                          <Raw>{target}</Raw>
                        </TickLabel>
                      </span>
                    }
                    checked={ticks.personal.includes(target)}
                    onChange={() => tick({ personal: toggled(ticks.personal, target) })}
                  />
                </li>
              ))}
            </ul>
          </Surface>
        </>
      )}
    </Page>
  );
}
