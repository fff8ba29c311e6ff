package org.leadtocash.i18n.invoice.mandate;

import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.time.Validity;

/**
 * A duty to issue, receive or report electronic invoices for sales within one country.
 *
 * @param country of both parties, as ISO 3166-1 has it
 * @param flow whom the invoice goes to
 * @param duty what is asked
 * @param who whom it binds, in words; empty where it binds everybody
 * @param above the yearly turnover of the seller from which it binds, that amount itself not included; empty where
 *     turnover does not tell
 * @param days on which an invoice is issued under it
 * @param format what an electronic invoice is there, such as {@code EN 16931}
 * @param status how sure it is
 * @param citation where it stands, and how that is known
 */
public record InvoiceMandate(
        String country,
        InvoiceFlow flow,
        MandateDuty duty,
        String who,
        Optional<BigMoney> above,
        Validity days,
        String format,
        MandateStatus status,
        Citation citation) {

    /** Checks the country. */
    public InvoiceMandate {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country \"" + country + "\": expected two capital letters");
        }
    }
}
