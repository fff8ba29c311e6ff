package org.leadtocash.i18n.invoice;

import java.util.List;
import java.util.Optional;
import org.leadtocash.core.table.CsvRow;

/**
 * How the rules of one VAT category differ from those of the others.
 *
 * @param prefix what the rules are called by, such as {@code AE} in BR-AE-01
 * @param code the category of UNTDID 5305
 * @param single whether the breakdown has it once at the most, whatever the rate
 * @param sellerId which tax identifier of the seller is asked for
 * @param buyerId which identifier of the buyer is asked for
 * @param rate what the rate must be
 * @param taxed whether it bears tax; if so, bases are told apart by rate and tolerated near, and no reason is said
 * @param reasoned whether a reason must be said why no tax is charged
 */
record VatCategory(
        String prefix,
        String code,
        boolean single,
        PartyId sellerId,
        PartyId buyerId,
        RateForm rate,
        boolean taxed,
        boolean reasoned) {

    /** Which identifiers of a party do. */
    enum PartyId {
        /** None is asked for. */
        ANY_OR_NONE,
        /** A VAT identifier or another tax number. */
        TAX,
        /** A VAT identifier. */
        VAT,
        /** A VAT identifier or the number in the register of companies. */
        VAT_OR_REGISTRATION,
        /** None may be there. */
        FORBIDDEN
    }

    /** What a rate must be. */
    enum RateForm {
        /** Above zero. */
        POSITIVE,
        /** Zero or above. */
        NOT_NEGATIVE,
        /** Zero. */
        ZERO,
        /** Not there. */
        NONE;

        boolean fits(Optional<java.math.BigDecimal> rate) {
            return switch (this) {
                case POSITIVE -> rate.filter(given -> given.signum() > 0).isPresent();
                case NOT_NEGATIVE -> rate.filter(given -> given.signum() >= 0).isPresent();
                case ZERO -> rate.filter(given -> given.signum() == 0).isPresent();
                case NONE -> rate.isEmpty();
            };
        }
    }

    static VatCategory from(CsvRow row) {
        return new VatCategory(
                row.field("prefix"),
                row.field("code"),
                flag(row, "single"),
                PartyId.valueOf(row.field("sellerId")),
                PartyId.valueOf(row.field("buyerId")),
                RateForm.valueOf(row.field("rate")),
                flag(row, "taxed"),
                flag(row, "reasoned"));
    }

    private static boolean flag(CsvRow row, String title) {
        String text = row.field(title);
        if (!List.of("yes", "no").contains(text)) {
            throw new IllegalArgumentException(title + ": yes or no");
        }
        return text.equals("yes");
    }
}
