package org.leadtocash.core.tax;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;

/**
 * What the law says about one line.
 *
 * <p>A decision without a category is no decision: its findings say why, at least one of them refuses, and pricing puts no
 * tax amount on the line.
 */
public final class TaxDecision {
    private final String jurisdiction;
    private final String regime;
    private final Optional<TaxCategory> category;
    private final Optional<BigDecimal> ratePercent;
    private final Liable liable;
    private final String exemptionCode;
    private final String mention;
    private final List<TaxComponent> components;
    private final SortedMap<String, String> because;
    private final List<Obligation> obligations;
    private final List<Citation> citations;
    private final List<DataSet> dataSets;
    private final Findings findings;

    /** Who owes the tax to the authority. */
    public enum Liable {
        /** The seller, who charges it. */
        SELLER,
        /** The buyer, who accounts for it. */
        BUYER,
        /** Nobody. */
        NONE
    }

    private TaxDecision(Builder built) {
        this.jurisdiction = built.jurisdiction;
        this.regime = built.regime;
        this.category = built.category;
        this.ratePercent = built.ratePercent;
        this.liable = built.liable;
        this.exemptionCode = built.exemptionCode;
        this.mention = built.mention;
        this.components = List.copyOf(built.components);
        this.because = Collections.unmodifiableSortedMap(new TreeMap<>(built.because));
        this.obligations = List.copyOf(built.obligations);
        this.citations = List.copyOf(built.citations);
        this.dataSets = List.copyOf(built.dataSets);
        this.findings = built.findings;
    }

    /**
     * No decision.
     *
     * @param findings why not; at least one REVIEW or BLOCK
     * @throws IllegalArgumentException if none of the findings refuses
     */
    public static TaxDecision undecided(Findings findings) {
        if (!findings.has(Severity.REVIEW)) {
            throw new IllegalArgumentException("an undecided tax needs a finding that refuses, got: " + findings);
        }
        return new TaxDecision(new Builder("", "").findings(findings));
    }

    /**
     * Starts a decision.
     *
     * @param jurisdiction whose law it is, such as {@code DE}
     * @param regime the name of the case, such as {@code eu.intra-community-supply}
     */
    public static Builder under(String jurisdiction, String regime) {
        return new Builder(jurisdiction, regime);
    }

    /** Whether the law gave an answer. */
    public boolean decided() {
        return category.isPresent();
    }

    /** Whose law it is; empty where undecided. */
    public String jurisdiction() {
        return jurisdiction;
    }

    /** The name of the case; empty where undecided. */
    public String regime() {
        return regime;
    }

    /** The category; empty where undecided. */
    public Optional<TaxCategory> category() {
        return category;
    }

    /** The rate in per cent; empty where undecided or outside the scope of tax. */
    public Optional<BigDecimal> ratePercent() {
        return ratePercent;
    }

    /** Who owes the tax. */
    public Liable liable() {
        return liable;
    }

    /** The exemption code of the VATEX list, such as {@code VATEX-EU-IC}; empty where none applies. */
    public String exemptionCode() {
        return exemptionCode;
    }

    /** The key of the words that the invoice must carry; empty where none are asked for. */
    public String mention() {
        return mention;
    }

    /** The parts of the rate that are named apart, in order; empty where the rate is one. Together they are the rate. */
    public List<TaxComponent> components() {
        return components;
    }

    /** What the case rests on: the value of each fact that decided, by its path. */
    public SortedMap<String, String> because() {
        return because;
    }

    /** What the parties still owe, such as a proof of transport. */
    public List<Obligation> obligations() {
        return obligations;
    }

    /** Where it stands written. */
    public List<Citation> citations() {
        return citations;
    }

    /** The packs and rate tables it was read from. */
    public List<DataSet> dataSets() {
        return dataSets;
    }

    /** Every reason. */
    public Findings findings() {
        return findings;
    }

    private List<Object> parts() {
        return List.of(
                jurisdiction,
                regime,
                category,
                ratePercent,
                liable,
                exemptionCode,
                mention,
                components,
                because,
                obligations,
                citations,
                dataSets,
                findings);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TaxDecision that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(parts());
    }

    /** Category, rate and regime, or the findings. */
    @Override
    public String toString() {
        return category.map(found -> found
                        + ratePercent
                                .map(rate -> " " + rate.toPlainString() + "%")
                                .orElse("") + " " + regime)
                .orElse("undecided: " + findings);
    }

    /** Collects a decision. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String jurisdiction;
        private final String regime;
        private Optional<TaxCategory> category = Optional.empty();
        private Optional<BigDecimal> ratePercent = Optional.empty();
        private Liable liable = Liable.NONE;
        private String exemptionCode = "";
        private String mention = "";
        private List<TaxComponent> components = List.of();
        private SortedMap<String, String> because = new TreeMap<>();
        private List<Obligation> obligations = List.of();
        private List<Citation> citations = List.of();
        private List<DataSet> dataSets = List.of();
        private Findings findings = Findings.none();

        private Builder(String jurisdiction, String regime) {
            this.jurisdiction = jurisdiction;
            this.regime = regime;
        }

        /** Tax at that rate, in per cent, charged by the seller. */
        public Builder charged(TaxCategory under, BigDecimal percent) {
            category = Optional.of(under);
            ratePercent = Optional.of(percent);
            liable = Liable.SELLER;
            return this;
        }

        /** No tax on the document, at the rate zero; the buyer or nobody owes it. */
        public Builder free(TaxCategory under, Liable owes, String vatex) {
            category = Optional.of(under);
            ratePercent = under == TaxCategory.O ? Optional.empty() : Optional.of(BigDecimal.ZERO);
            liable = owes;
            exemptionCode = vatex;
            return this;
        }

        /** The key of the words that the invoice must carry. */
        public Builder mention(String key) {
            mention = key;
            return this;
        }

        /** The parts of the rate that are named apart. */
        public Builder components(List<TaxComponent> parts) {
            components = parts;
            return this;
        }

        /** The facts that decided, by their paths. */
        public Builder because(SortedMap<String, String> facts) {
            because = facts;
            return this;
        }

        /** What the parties still owe. */
        public Builder obligations(List<Obligation> owed) {
            obligations = owed;
            return this;
        }

        /** Where it stands written. */
        public Builder citations(List<Citation> texts) {
            citations = texts;
            return this;
        }

        /** The packs and rate tables it was read from. */
        public Builder dataSets(List<DataSet> used) {
            dataSets = used;
            return this;
        }

        /** Every reason. */
        public Builder findings(Findings reasons) {
            findings = reasons;
            return this;
        }

        /**
         * The finished decision.
         *
         * @throws IllegalStateException if neither {@link #charged} nor {@link #free} was said, or the components are together
         *     not the rate
         */
        public TaxDecision build() {
            if (category.isEmpty()) {
                throw new IllegalStateException(regime + ": a tax decision owes a category");
            }
            BigDecimal sum =
                    components.stream().map(TaxComponent::ratePercent).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!components.isEmpty()
                    && ratePercent.filter(whole -> whole.compareTo(sum) == 0).isEmpty()) {
                throw new IllegalStateException(regime + ": the components " + components + " are together not "
                        + ratePercent.map(BigDecimal::toPlainString).orElse("without rate"));
            }
            return new TaxDecision(this);
        }
    }
}
