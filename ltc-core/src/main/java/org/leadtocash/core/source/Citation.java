package org.leadtocash.core.source;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a rule stands written, and how that is known.
 *
 * @param instrument the law, standard or contract, such as {@code Directive 2006/112/EC}
 * @param article the clause, such as {@code Art. 138(1)}
 * @param uri where the text can be found; empty where none is known
 * @param basis how it is known
 * @param verifiedOn the day the text itself was opened; present exactly for {@link Basis#PRIMARY_READ}
 */
public record Citation(String instrument, String article, String uri, Basis basis, Optional<LocalDate> verifiedOn) {

    /** Checks that a date of verification is there exactly when the text itself was read. */
    public Citation {
        if (instrument.isBlank()) {
            throw new IllegalArgumentException("citation without an instrument, article \"" + article + "\"");
        }
        if (verifiedOn.isPresent() != (basis == Basis.PRIMARY_READ)) {
            throw new IllegalArgumentException(instrument + " " + article + ": " + basis + " with "
                    + verifiedOn.map(day -> "verified on " + day).orElse("no date of verification")
                    + ", expected a date exactly for PRIMARY_READ");
        }
    }

    /** A text that was opened on that day. */
    public static Citation read(String instrument, String article, String uri, LocalDate verifiedOn) {
        return new Citation(instrument, article, uri, Basis.PRIMARY_READ, Optional.of(verifiedOn));
    }

    /** A text known by another's account. */
    public static Citation secondHand(String instrument, String article, String uri) {
        return new Citation(instrument, article, uri, Basis.SECONDARY_READ, Optional.empty());
    }

    /** A text that nobody opened. */
    public static Citation fromMemory(String instrument, String article) {
        return new Citation(instrument, article, "", Basis.FROM_MEMORY, Optional.empty());
    }

    /** Instrument and article. */
    @Override
    public String toString() {
        return article.isEmpty() ? instrument : instrument + " " + article;
    }
}
