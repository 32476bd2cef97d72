import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import type { SecondLineOffer } from '../../shared/model/plan';
import { sayMessage } from '../i18n/say-message';
import { TickLabel } from '../ui/tick-label';
import { UndoIcon } from '../ui/undo-icon';

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
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
      <TickLabel>{sayMessage(offer.message)}</TickLabel>
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
