import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stage } from '../journey';
import { wayIntoBrowser } from '../run/obstacles';
import { useRepair } from '../run/repair-context';
import { findingsOf } from '../run/run-view';
import { Announcer } from './announcer';
import { unseen } from './hidden-text';
import { medium, small, tiny } from './media';
import { Rail } from './rail';

const useStyles = makeStyles({
  window: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground3,
    // What has the focus is never behind the button that stays at the bottom.
    [small]: { overflowY: 'auto', scrollPaddingBottom: '60px' },
  },
  header: { display: 'contents' },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    flexShrink: 0,
    minHeight: '48px',
    // Where Windows draws its own buttons into this area, it says how much room is left.
    paddingInlineStart: 'calc(env(titlebar-area-x, 0px) + 20px)',
    paddingInlineEnd: 'calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw) + 12px)',
    [small]: { minHeight: '36px' },
    WebkitAppRegion: 'drag',
    '& button': { WebkitAppRegion: 'no-drag' },
  },
  logo: { display: 'inline-flex', fontSize: '20px', color: tokens.colorCompoundBrandForeground1 },
  product: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // Beside the badge there is no room for it, and the window's own title says it too.
  productOfSimulation: { [tiny]: unseen },
  gap: { flexGrow: 1 },
  body: {
    display: 'grid',
    gridTemplateAreas: '"side page" "actions actions"',
    gridTemplateColumns: '208px minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr) auto',
    flexGrow: 1,
    minHeight: 0,
    [medium]: { gridTemplateColumns: '164px minmax(0, 1fr)' },
    [small]: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  },
  side: {
    gridArea: 'side',
    alignSelf: 'start',
    padding: '8px 12px 0',
    [medium]: { padding: '8px 8px 0' },
    [small]: { alignSelf: 'auto', padding: '0 12px 4px' },
  },
  hurry: {
    gridArea: 'side',
    alignSelf: 'end',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '0 24px 20px',
    fontSize: tokens.fontSizeBase200,
    [medium]: { padding: '0 20px 16px' },
    [small]: {
      alignSelf: 'auto',
      flexDirection: 'row',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '0 8px',
      padding: '8px 20px',
    },
  },
  link: {
    justifyContent: 'start',
    minWidth: 0,
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    ':hover': { textDecorationLine: 'underline' },
  },
  // The layer that pages lie on; it stays while one page makes room for the next.
  layer: {
    gridArea: 'page',
    backgroundColor: tokens.colorNeutralBackground2,
    borderStartStartRadius: tokens.borderRadiusXLarge,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    [small]: { display: 'none' },
  },
  // Lets the page put its content and its buttons into this grid.
  main: { display: 'contents' },
});

/** They follow the first paint: the first page is light, and nobody has wanted them before. */
const TitleMenu = lazy(() => import('../menu/title-menu').then((menu) => ({ default: menu.TitleMenu })));
const SimulationBadge = lazy(() =>
  import('./simulation-badge').then((badge) => ({ default: badge.SimulationBadge })),
);
const SimulationBanner = lazy(() =>
  import('./simulation-banner').then((banner) => ({ default: banner.SimulationBanner })),
);
const StepNews = lazy(() => import('../run/step-news').then((news) => ({ default: news.StepNews })));

/** What surrounds every page: product, simulation banner, menu, the stages, and the way round for people in a hurry. */
export function Shell({ stage, children }: { stage: Stage; children: ReactNode }) {
  const { t } = useTranslation();
  const styles = useStyles();
  const { state, call, check, work } = useRepair();
  const hurried = wayIntoBrowser([...findingsOf(check), ...findingsOf(work)]);
  const simulation = state?.simulation ?? null;
  return (
    <div className={styles.window}>
      <header className={styles.header}>
        <div className={styles.title}>
          <span className={styles.logo} aria-hidden>
            <PersonKeyRegular />
          </span>
          <span className={mergeClasses(styles.product, simulation !== null && styles.productOfSimulation)}>
            {t('product')}
          </span>
          <Suspense fallback={null}>
            {simulation !== null && <SimulationBadge />}
            <span className={styles.gap} />
            <TitleMenu />
          </Suspense>
        </div>
        {simulation !== null && (
          <Suspense fallback={null}>
            <SimulationBanner name={simulation} />
          </Suspense>
        )}
      </header>
      <div className={styles.body}>
        <nav className={styles.side} aria-label={t('rail.label')}>
          <Rail stage={stage} />
        </nav>
        <div className={styles.layer} />
        <main className={styles.main}>{children}</main>
        {hurried !== null && (
          <aside className={styles.hurry} aria-label={t('hurry.question')}>
            <span>{t('hurry.question')}</span>
            {hurried === 'by-hand' ? (
              <span>{t('hurry.byHand')}</span>
            ) : (
              <Button
                appearance="transparent"
                size="small"
                className={styles.link}
                onClick={() => void call('openPlace', { place: 'teams-web' })}
              >
                {t('hurry.link')}
              </Button>
            )}
          </aside>
        )}
      </div>
      <Announcer />
      {work !== null && (
        <Suspense fallback={null}>
          <StepNews />
        </Suspense>
      )}
    </div>
  );
}
