package org.leadtocash.core.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadtocash.core.credit.account.ExpiredLimit;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.credit.rule.CreditRule;
import org.leadtocash.core.credit.rule.PolicyRule;
import org.leadtocash.core.credit.rule.RateDay;
import org.leadtocash.core.exchange.ExchangeRates;
import org.leadtocash.core.exchange.RatePolicy;
import org.leadtocash.core.exchange.RateType;
import org.leadtocash.core.json.CanonicalJson;
import org.leadtocash.core.mark.CanIgnoreReturnValue;
import org.leadtocash.core.source.DataSet;

/**
 * How a company gives credit: which rules speak where and for whom, what they allow, what happens beyond that, what counts
 * as exposure, and by which rates it is measured.
 *
 * <pre>{@code
 * CreditPolicy policy = CreditPolicy.builder("group-credit", "2023.1", LocalDate.of(2023, 1, 1))
 *         .rule(PolicyRule.of(CreditRule.LIMIT_STATIC, Reaction.BLOCK))
 *         .rule(PolicyRule.ofDays(CreditRule.OLDEST_OPEN_ITEM, Reaction.REFER, 30))
 *         .build();
 * CreditDecision decision = policy.decide(request, position, rates);
 * }</pre>
 *
 * <p>All rules run, always; the decision has every reason. Where a document passes at the limit exactly, it passes.
 */
public final class CreditPolicy {
    private final String id;
    private final String version;
    private final LocalDate asOf;
    private final Set<ExposureCategory> counted;
    private final RatePolicy rates;
    private final RateDay rateDay;
    private final BigDecimal exchangeBuffer;
    private final ExpiredLimit expiredLimit;
    private final List<PolicyRule> rules;

    /** Made when somebody first asks; any thread makes the same. */
    private @Nullable DataSet dataSet;

    private CreditPolicy(Builder builder) {
        this.id = builder.id;
        this.version = builder.version;
        this.asOf = builder.asOf;
        this.counted = Collections.unmodifiableSortedSet(new TreeSet<>(builder.counted));
        this.rates = builder.rates;
        this.rateDay = builder.rateDay;
        this.exchangeBuffer = builder.exchangeBuffer;
        this.expiredLimit = builder.expiredLimit;
        this.rules = List.copyOf(builder.rules);
    }

    /**
     * Starts a policy that counts every category, converts by {@link RateType#AVERAGE} rates, and lets an expired limit
     * count as no credit.
     *
     * @param id its name, the same in every version
     * @param version which version
     * @param asOf the day from which it is meant
     */
    public static Builder builder(String id, String version, LocalDate asOf) {
        return new Builder(id, version, asOf);
    }

    /** Its name, the same in every version. */
    public String id() {
        return id;
    }

    /** Which version. */
    public String version() {
        return version;
    }

    /** The day from which it is meant. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The categories that count as exposure. */
    public Set<ExposureCategory> counted() {
        return counted;
    }

    /** The rates it converts by. */
    public RatePolicy rates() {
        return rates;
    }

    /** Of which day the rates are. */
    public RateDay rateDay() {
        return rateDay;
    }

    /** By how many per cent foreign currencies may move against us. */
    public BigDecimal exchangeBuffer() {
        return exchangeBuffer;
    }

    /** What a base limit counts for after its last day. */
    public ExpiredLimit expiredLimit() {
        return expiredLimit;
    }

    /** The rows in order. */
    public List<PolicyRule> rules() {
        return rules;
    }

    /** The row of that rule that holds at a checkpoint for a risk class; empty where none speaks. */
    public Optional<PolicyRule> rule(CreditRule rule, Checkpoint checkpoint, String riskClass) {
        return rules.stream()
                .filter(row -> row.rule() == rule && row.speaksAt(checkpoint, riskClass))
                .findFirst();
    }

    /**
     * Decides on a document: a pure function of what is given.
     *
     * <p>Exposure is measured at every account of the payer's path, each currency's sum converted once and the total
     * rounded once. A missing rate is a finding {@code exchange.no-rate} that somebody must review, never a rate of 1.
     */
    public CreditDecision decide(CreditRequest request, CreditPosition position, ExchangeRates exchange) {
        return new Evaluation(this, request, position, exchange).decide();
    }

    /**
     * Decides on a document whose lines several payers pay: one decision for each, every one of which sees at the accounts
     * that they share what the others ask for.
     *
     * @param requests one for each payer, about one version
     */
    public PayerDecisions decide(List<CreditRequest> requests, CreditPosition position, ExchangeRates exchange) {
        List<CreditDecision> decisions = new ArrayList<>();
        for (CreditRequest request : requests) {
            List<CreditRequest> others =
                    requests.stream().filter(other -> other != request).toList();
            decisions.add(decide(request, OtherPayers.added(position, others), exchange));
        }
        return PayerDecisions.of(decisions);
    }

    /**
     * What is at risk with every account of a position by the rates of a day, in the order of the accounts: what counts,
     * converted and rounded as for a decision.
     */
    public List<AccountExposure> measure(CreditPosition position, LocalDate day, ExchangeRates exchange) {
        return Measuring.of(this, position, day, exchange);
    }

    /** The identity of this policy, as its decisions cite it. */
    public DataSet dataSet() {
        DataSet known = dataSet;
        if (known == null) {
            known = new DataSet(id, version, CanonicalJson.hash(CreditJson.POLICY.write(this)), asOf);
            dataSet = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreditPolicy that
                && id.equals(that.id)
                && version.equals(that.version)
                && asOf.equals(that.asOf)
                && counted.equals(that.counted)
                && rates.equals(that.rates)
                && rateDay.equals(that.rateDay)
                && exchangeBuffer.equals(that.exchangeBuffer)
                && expiredLimit.equals(that.expiredLimit)
                && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, rules);
    }

    /** Id, {@code @}, version. */
    @Override
    public String toString() {
        return id + "@" + version;
    }

    /** Collects the parts of a policy. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final String id;
        private final String version;
        private final LocalDate asOf;
        private Set<ExposureCategory> counted = EnumSet.allOf(ExposureCategory.class);
        private RatePolicy rates = RatePolicy.of(RateType.AVERAGE);
        private RateDay rateDay = RateDay.ofEvaluation();
        private BigDecimal exchangeBuffer = BigDecimal.ZERO;
        private ExpiredLimit expiredLimit = ExpiredLimit.treatAsZero();
        private final List<PolicyRule> rules = new ArrayList<>();

        private Builder(String id, String version, LocalDate asOf) {
            this.id = id;
            this.version = version;
            this.asOf = asOf;
        }

        /** Counts these categories only. */
        public Builder counting(Collection<ExposureCategory> categories) {
            counted = categories.isEmpty() ? EnumSet.noneOf(ExposureCategory.class) : EnumSet.copyOf(categories);
            return this;
        }

        /** Converts by these rates. */
        public Builder rates(RatePolicy policy) {
            rates = policy;
            return this;
        }

        /** Converts by the rates of that day. */
        public Builder rateDay(RateDay day) {
            rateDay = day;
            return this;
        }

        /** Lets what is owed in foreign currencies count for so many per cent more, and what we owe in them for less. */
        public Builder exchangeBuffer(BigDecimal percent) {
            if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new IllegalArgumentException("exchange buffer of " + percent + " per cent: expected 0 to 100");
            }
            exchangeBuffer = percent;
            return this;
        }

        /** What a base limit counts for after its last day. */
        public Builder expiredLimit(ExpiredLimit policy) {
            expiredLimit = policy;
            return this;
        }

        /** Keeps a base limit for some days after it ended. */
        public Builder expiredLimitGraceDays(long days) {
            return expiredLimit(ExpiredLimit.keepFor(days));
        }

        /** Adds a row after the others. */
        public Builder rule(PolicyRule rule) {
            rules.add(rule);
            return this;
        }

        /** The policy. */
        public CreditPolicy build() {
            return new CreditPolicy(this);
        }
    }
}
