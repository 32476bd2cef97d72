import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import type { SecondLineOffer } from '../../shared/model/plan';
import { sayMessage } from '../i18n/say-message';
import { UndoIcon } from '../ui/undo-icon';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  // As dark as any text, ticked or not: without a tick Fluent's grey reads as if it could not be chosen.
  name: { color: tokens.colorNeutralForeground1 },
  fact: {
    display: 'flex',
    alignItems: 'start',
    gap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: 'inline-flex', fontSize: '16px' },
});

/** What an offer does, what it costs, and whether it can be put back. */
export function OfferWords({ offer }: { offer: SecondLineOffer }) {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <span className={styles.name}>{sayMessage(offer.message)}</span>
      <span className={styles.fact}>
        <span className={styles.icon} aria-hidden>
          <PersonKeyRegular />
        </span>
        {sayMessage(offer.cost)}
      </span>
      <span className={styles.fact}>
        <span className={styles.icon} aria-hidden>
          <UndoIcon undo={offer.undo} />
        </span>
        {sayMessage(offer.putBack)}
      </span>
    </span>
  );
}
