package org.leadtocash.i18n.identifier;

import java.util.Optional;
import java.util.function.Function;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;

/** What came of reading a number: well formed, or not and why. */
public sealed interface IdentifierReading {

    /** What is wrong with a number; the first that applies, in this order. */
    enum Failure {
        /** Too few or too many characters. */
        LENGTH,
        /** A character that cannot stand where it stands. */
        FORMAT,
        /** A part that cannot be: an unknown country, province or date. */
        COMPONENT,
        /** The check digits do not fit the rest. */
        CHECKSUM
    }

    /**
     * A well-formed number.
     *
     * @param scheme whose number it is
     * @param compact its one form, upper case without separators; reading it again gives the same
     * @param display as people there write it
     */
    record Valid(IdentifierScheme scheme, String compact, String display) implements IdentifierReading {

        /** The compact form. */
        @Override
        public String toString() {
            return compact;
        }
    }

    /**
     * No such number.
     *
     * @param scheme whose number it should be; empty where no scheme begins so
     * @param failure what is wrong
     * @param hint what was expected, in a few words without the number itself
     */
    record Invalid(Optional<IdentifierScheme> scheme, Failure failure, String hint) implements IdentifierReading {
        private static final FindingCode CODE_LENGTH = FindingCode.of("identifier.length");
        private static final FindingCode CODE_FORMAT = FindingCode.of("identifier.format");
        private static final FindingCode CODE_COMPONENT = FindingCode.of("identifier.component");
        private static final FindingCode CODE_CHECKSUM = FindingCode.of("identifier.checksum");

        /** The failure as a reason about whoever gave the number. */
        public Finding finding(Severity severity, Subject subject) {
            return Finding.of(code(), severity, subject)
                    .reference("scheme", scheme.map(IdentifierScheme::code).orElse("unknown"))
                    .text("expected", hint)
                    .build();
        }

        private FindingCode code() {
            return switch (failure) {
                case LENGTH -> CODE_LENGTH;
                case FORMAT -> CODE_FORMAT;
                case COMPONENT -> CODE_COMPONENT;
                case CHECKSUM -> CODE_CHECKSUM;
            };
        }
    }

    /** Whether the number is well formed. */
    default boolean isValid() {
        return this instanceof Valid;
    }

    /** The result of the case that holds. */
    default <R> R fold(Function<Valid, R> valid, Function<Invalid, R> invalid) {
        return this instanceof Valid good ? valid.apply(good) : invalid.apply((Invalid) this);
    }
}
