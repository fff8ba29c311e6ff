package org.leadtocash.core.tax;

import java.time.LocalDate;
import java.util.Optional;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.mark.CanIgnoreReturnValue;

/**
 * What the law needs to know about one line to tax it.
 *
 * @param subject the line, for findings
 * @param supply goods or services
 * @param taxClass the material's class in the seller's own words, such as {@code STANDARD}; the law maps it to a rate and,
 *     where goods or services of that class have rules of their own, such as scrap or tickets, to those
 * @param seller who sells
 * @param buyer who buys
 * @param shipFrom the country where the transport begins; empty where unknown or where nothing is shipped
 * @param shipTo the country where the transport ends; empty where unknown or where nothing is shipped
 * @param taxPoint the day on which the tax becomes chargeable
 * @param transportProof whether there is proof that the goods left and arrived
 * @param facts what else is known, by the paths of {@link TaxFacts} or of a wider schema; what nobody says is unknown
 */
public record TaxQuestion(
        Subject subject,
        Supply supply,
        String taxClass,
        TaxParty seller,
        TaxParty buyer,
        Optional<String> shipFrom,
        Optional<String> shipTo,
        LocalDate taxPoint,
        Proof transportProof,
        Facts facts) {

    /** What is sold. */
    public enum Supply {
        /** Something that is shipped. */
        GOODS,
        /** Something that is done. */
        SERVICES
    }

    /** Whether something can be proved. */
    public enum Proof {
        /** The document is there. */
        AT_HAND,
        /** It is not there yet, and is owed. */
        EXPECTED,
        /** It is not there and will not come. */
        NONE
    }

    /** Checks the form of the countries. */
    public TaxQuestion {
        shipFrom.ifPresent(country -> Countries.check(subject, " shipped from", country));
        shipTo.ifPresent(country -> Countries.check(subject, " shipped to", country));
    }

    /** Starts a question about goods of tax class {@code STANDARD}, with transport proof expected. */
    public static Builder about(Subject subject) {
        return new Builder(subject);
    }

    /** Collects the parts of a question; seller, buyer and tax point are owed. */
    public static final class Builder {
        private final Subject subject;
        private Supply supply = Supply.GOODS;
        private String taxClass = "STANDARD";
        private Optional<TaxParty> seller = Optional.empty();
        private Optional<TaxParty> buyer = Optional.empty();
        private Optional<String> shipFrom = Optional.empty();
        private Optional<String> shipTo = Optional.empty();
        private Optional<LocalDate> taxPoint = Optional.empty();
        private Proof transportProof = Proof.EXPECTED;
        private Facts facts = Facts.none(TaxFacts.schema());

        private Builder(Subject subject) {
            this.subject = subject;
        }

        /** Goods or services. */
        @CanIgnoreReturnValue
        public Builder supply(Supply what) {
            supply = what;
            return this;
        }

        /** The material's tax class. */
        @CanIgnoreReturnValue
        public Builder taxClass(String words) {
            taxClass = words;
            return this;
        }

        /** Who sells. */
        @CanIgnoreReturnValue
        public Builder seller(TaxParty party) {
            seller = Optional.of(party);
            return this;
        }

        /** Who buys. */
        @CanIgnoreReturnValue
        public Builder buyer(TaxParty party) {
            buyer = Optional.of(party);
            return this;
        }

        /** Where the transport begins and ends. */
        @CanIgnoreReturnValue
        public Builder shipped(String from, String to) {
            shipFrom = Optional.of(from);
            shipTo = Optional.of(to);
            return this;
        }

        /** The day on which the tax becomes chargeable. */
        @CanIgnoreReturnValue
        public Builder taxPoint(LocalDate day) {
            taxPoint = Optional.of(day);
            return this;
        }

        /** Whether the transport can be proved. */
        @CanIgnoreReturnValue
        public Builder transportProof(Proof proof) {
            transportProof = proof;
            return this;
        }

        /** Says one more fact of {@link TaxFacts}. */
        @CanIgnoreReturnValue
        public Builder with(String path, Object value) {
            facts = facts.with(path, value);
            return this;
        }

        /** What else is known. */
        @CanIgnoreReturnValue
        public Builder facts(Facts known) {
            facts = known;
            return this;
        }

        /**
         * The finished question.
         *
         * @throws IllegalStateException if seller, buyer or tax point are missing
         */
        public TaxQuestion build() {
            if (seller.isEmpty() || buyer.isEmpty() || taxPoint.isEmpty()) {
                throw new IllegalStateException(subject + ": a tax question owes seller, buyer and tax point, missing"
                        + (seller.isEmpty() ? " seller" : "")
                        + (buyer.isEmpty() ? " buyer" : "")
                        + (taxPoint.isEmpty() ? " tax point" : ""));
            }
            return new TaxQuestion(
                    subject,
                    supply,
                    taxClass,
                    seller.get(),
                    buyer.get(),
                    shipFrom,
                    shipTo,
                    taxPoint.get(),
                    transportProof,
                    facts);
        }
    }
}
