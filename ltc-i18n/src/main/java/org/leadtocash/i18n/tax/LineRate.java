package org.leadtocash.i18n.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxComponent;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.i18n.tax.law.SupplyPlace;
import org.leadtocash.i18n.tax.law.TaxOutcome;
import org.leadtocash.i18n.tax.law.TaxShare;
import org.leadtocash.i18n.tax.rate.TaxRate;
import org.leadtocash.i18n.tax.rate.TaxRates;

/** Finds the rate that an outcome charges, whole and in its parts. */
final class LineRate {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Situation situation;
    private final TaxQuestion question;
    private final TaxRates rates;
    private final TaxRateProvider provider;
    private final TaxOutcome outcome;

    /** A rate with its parts and its source. */
    record Found(
            TaxCategory category,
            BigDecimal percent,
            List<TaxComponent> components,
            List<Citation> texts,
            DataSet dataSet) {}

    LineRate(Situation situation, TaxRates rates, TaxRateProvider provider, TaxOutcome outcome) {
        this.situation = situation;
        this.question = situation.question();
        this.rates = rates;
        this.provider = provider;
        this.outcome = outcome;
    }

    /** The rate; where it cannot be found, a finding says why. */
    Optional<Found> find(List<Finding> findings) {
        if (outcome.provided()) {
            return provided(findings);
        }
        SupplyPlace place = outcome.rate().orElseThrow();
        Optional<String> country = situation.word(place.country());
        Optional<String> region = situation.word(place.region());
        if (country.isEmpty() || (outcome.local() && region.isEmpty())) {
            String path = country.isEmpty() ? place.country() : place.region();
            findings.add(VatDetermination.missing(question, situation.asked(path)));
            return Optional.empty();
        }
        return parted()
                ? inParts(country.get(), region.orElseThrow(), findings)
                : whole(country.get(), region, findings);
    }

    private boolean parted() {
        return outcome.shares().stream().anyMatch(share -> share.rateClass().isPresent());
    }

    private Optional<Found> provided(List<Finding> findings) {
        Optional<TaxRateProvider.ProvidedRate> rate = provider.rate(question);
        if (rate.isEmpty()) {
            findings.add(Finding.of(TaxCodes.PROVIDER_MISSING, Severity.REVIEW, question.subject())
                    .reference("place", situation.word("ship.toRegion").orElse("US"))
                    .with("taxPoint", question.taxPoint())
                    .build());
        }
        return rate.map(found -> new Found(
                found.percent().signum() == 0 ? TaxCategory.Z : TaxCategory.S,
                found.percent(),
                found.components(),
                List.of(),
                found.dataSet()));
    }

    /** One rate: that of the part of the country where it has rates of its own, else that of the country. */
    private Optional<Found> whole(String country, Optional<String> region, List<Finding> findings) {
        String where =
                region.filter(part -> outcome.local() || rates.knows(part)).orElse(country);
        Optional<TaxRate> rate = rate(where);
        if (rate.isEmpty()) {
            findings.add(rateMissing(country, outcome.rateClass().orElse(question.taxClass())));
        }
        return rate.map(found -> new Found(
                found.category(), found.percent(), shares(found, where), List.of(found.citation()), rates.dataSet()));
    }

    private Optional<TaxRate> rate(String where) {
        if (outcome.rateClass().isPresent()) {
            return rates.rate(where, outcome.rateClass().get(), question.taxPoint());
        }
        return rates.rate(where, question.taxClass(), question.taxPoint())
                .or(() -> rates.rate(where, Natures.rateClass(question.taxClass()), question.taxPoint()));
    }

    private List<TaxComponent> shares(TaxRate whole, String where) {
        return outcome.shares().stream()
                .map(share -> new TaxComponent(
                        share.name(),
                        where,
                        whole.percent()
                                .multiply(share.percentOfWhole().orElseThrow())
                                .divide(HUNDRED)
                                .stripTrailingZeros()))
                .toList();
    }

    /** Several rates of one place, each a class of its own, which together are the rate. */
    private Optional<Found> inParts(String country, String region, List<Finding> findings) {
        List<TaxComponent> components = new ArrayList<>();
        List<Citation> texts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (TaxShare share : outcome.shares()) {
            Optional<TaxRate> rate = rates.rate(region, share.rateClass().orElseThrow(), question.taxPoint());
            if (rate.isPresent()) {
                components.add(new TaxComponent(share.name(), region, rate.get().percent()));
                texts.add(rate.get().citation());
                sum = sum.add(rate.get().percent());
            }
        }
        if (components.isEmpty()) {
            findings.add(rateMissing(country, question.taxClass()));
            return Optional.empty();
        }
        return Optional.of(new Found(TaxCategory.S, sum, components, texts, rates.dataSet()));
    }

    private Finding rateMissing(String country, String taxClass) {
        return Finding.of(TaxCodes.RATE_MISSING, Severity.REVIEW, question.subject())
                .country("country", country)
                .reference("taxClass", taxClass)
                .with("taxPoint", question.taxPoint())
                .build();
    }
}
