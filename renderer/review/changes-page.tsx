import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { ShieldRegular } from '@fluentui/react-icons/svg/shield';
import { useTranslation } from 'react-i18next';
import { changeTable } from '../../shared/changes';
import type { Plan, PlannedRepair } from '../../shared/model/plan';
import type { Change } from '../../shared/model/repair';
import { isErrand, isSecondLine, type SecondLineId } from '../../shared/repairs';
import { findWord, sayMessage } from '../i18n/say-message';
import { useRepair } from '../run/repair-context';
import { StartPlanButton } from '../run/start-plan-button';
import { usePlan } from '../run/use-start-repairs';
import { Page } from '../ui/page';
import { Raw } from '../ui/raw';
import { cardList, Surface } from '../ui/surface';
import { UndoIcon } from '../ui/undo-icon';
import { countRepairable, reviewOf } from './review-of';

const useStyles = makeStyles({
  list: cardList,
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  fact: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  badge: {
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  changes: {
    margin: 0,
    paddingInlineStart: '18px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The whole plan before anything happens: every change, with which rights, and whether it can be put back. */
export function ChangesPage() {
  const { t } = useTranslation();
  const styles = useStyles();
  const { check, journey, go } = useRepair();
  const plan = usePlan();
  if (plan === null) return null;
  const wasChosen = journey.chosenPlan !== null;
  const count = check === null ? 0 : countRepairable(reviewOf(check));
  const only = onlySecondLine(plan);
  const chosenLabel = only === null ? t('changes.fix') : t(`changes.only.${only}`);
  const takesSignIns = plan.repairs.some((repair) =>
    repair.changes.some(({ action }) => changeTable[action].takesSignIns),
  );
  return (
    <Page
      title={t('changes.title')}
      lead={plan.repairs.length > 0 ? t('changes.lead') : t('changes.empty')}
      back={{ go: () => go({ type: 'part-opened', part: journey.back, chosenPlan: null }) }}
      actions={
        plan.repairs.length > 0 && (
          <StartPlanButton
            plan={plan}
            primary
            label={wasChosen ? chosenLabel : t('common.fixAll', { count })}
          />
        )
      }
    >
      <ol className={styles.list}>
        {plan.repairs.map((repair) => (
          <li key={repair.id}>
            <PlannedCard repair={repair} />
          </li>
        ))}
      </ol>
      {takesSignIns && <p className={styles.note}>{t('changes.credentialsNote')}</p>}
    </Page>
  );
}

/** The repair of the second line that is all there is to a plan, but for errands; then the button has its name. */
function onlySecondLine({ repairs }: Plan): SecondLineId | null {
  const [only, ...others] = repairs.map(({ id }) => id).filter((id) => !isErrand(id));
  return only !== undefined && others.length === 0 && isSecondLine(only) ? only : null;
}

function PlannedCard({ repair }: { repair: PlannedRepair }) {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Surface>
      <h2 className={styles.title}>{sayMessage(repair.message)}</h2>
      <div className={styles.facts}>
        <span className={styles.fact}>
          {repair.lane === 'admin' ? <ShieldRegular aria-hidden /> : <PersonRegular aria-hidden />}
          {t(`changes.lane.${repair.lane}`)}
        </span>
        {!isErrand(repair.id) && (
          <span className={styles.fact}>
            <UndoIcon undo={repair.undo} />
            {t(`changes.undo.${repair.undo}`)}
          </span>
        )}
        {repair.fallback && <span className={styles.badge}>{t('changes.fallback')}</span>}
      </div>
      <ul className={styles.changes}>
        {repair.changes.map((change) => (
          <li key={`${change.action} ${change.target}`}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
    </Surface>
  );
}

const useChangeStyles = makeStyles({
  target: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
});

/** One change: a sentence where its target has a word; else what is done, and to exactly what. */
function ChangeLine({ change }: { change: Change }) {
  const { t } = useTranslation();
  const styles = useChangeStyles();
  const target = /^[\w-]+$/.test(change.target) ? findWord(`changeTarget.${change.target}`) : null;
  if (target !== null) return t(`change.${change.action}`, { target });
  const withoutTarget = t(`change.${change.action}`, { target: '' }).replace(/ {2,}/g, ' ').trim();
  return (
    <>
      {withoutTarget}:{' '}
      <span className={styles.target}>
        <Raw>{change.target}</Raw>
      </span>
    </>
  );
}
