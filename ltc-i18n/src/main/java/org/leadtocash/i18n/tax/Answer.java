package org.leadtocash.i18n.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Param;
import org.leadtocash.core.finding.ParamType;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.source.DataSet;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.i18n.tax.law.SupplyPlace;
import org.leadtocash.i18n.tax.law.TaxDuty;
import org.leadtocash.i18n.tax.law.TaxOutcome;
import org.leadtocash.i18n.tax.law.TaxRemark;
import org.leadtocash.i18n.tax.rate.TaxRates;

/** Puts a decision together: what follows from the case that fits, and what goes with it. */
final class Answer {
    private static final String FACT = "fact:";

    private final Situation situation;
    private final TaxQuestion question;
    private final LineRate lineRate;
    private final CompiledLaw.Case fits;
    private final TaxOutcome outcome;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Obligation> duties = new ArrayList<>();
    private final Set<Citation> texts = new LinkedHashSet<>();
    private final Set<DataSet> dataSets = new LinkedHashSet<>();

    Answer(Situation situation, TaxRates rates, TaxRateProvider provider, CompiledLaw.Case fits) {
        this.situation = situation;
        this.question = situation.question();
        this.fits = fits;
        this.outcome = fits.declared().outcome();
        this.lineRate = new LineRate(situation, rates, provider, outcome);
    }

    TaxDecision decision(List<CompiledLaw.Note> notes) {
        ride(fits.riders());
        dataSets.add(fits.dataSet());
        for (CompiledLaw.Note note : notes) {
            if (settled(note.when()) == Truth.TRUE) {
                ride(note.riders());
                dataSets.add(note.dataSet());
            }
        }
        if (!outcome.asks().isEmpty()) {
            findings.add(asks(outcome.asks()));
            return TaxDecision.undecided(Findings.from(findings));
        }
        Optional<String> under = situation.word(outcome.under().country());
        if (under.isEmpty()) {
            findings.add(VatDetermination.missing(
                    question, situation.asked(outcome.under().country())));
            return TaxDecision.undecided(Findings.from(findings));
        }
        TaxDecision.Builder decision =
                TaxDecision.under(under.get(), fits.declared().regime());
        boolean charged = outcome.rate().isPresent() || outcome.provided();
        if (charged && !charge(decision)) {
            return TaxDecision.undecided(Findings.from(findings));
        }
        if (!charged && !free(decision)) {
            return TaxDecision.undecided(Findings.from(findings));
        }
        unverified();
        return decision.mention(outcome.mention())
                .because(because())
                .obligations(duties)
                .citations(List.copyOf(texts))
                .dataSets(dataSets.stream().sorted().toList())
                .findings(Findings.from(findings))
                .build();
    }

    private Finding asks(String fact) {
        Finding.Builder finding = Finding.of(TaxCodes.FACT_MISSING, Severity.REVIEW, question.subject())
                .reference("fact", fact);
        if (fact.equals("buyer.vatId")) {
            finding.remedy(
                    Remedy.of(TaxCodes.SUPPLY_BUYER_ID).reference("fact", fact).build());
        }
        return finding.build();
    }

    private boolean charge(TaxDecision.Builder decision) {
        Optional<LineRate.Found> found = lineRate.find(findings);
        if (found.isEmpty()) {
            return false;
        }
        LineRate.Found rate = found.get();
        texts.addAll(rate.texts());
        dataSets.add(rate.dataSet());
        TaxCategory category = outcome.category().orElse(rate.category());
        if (category.taxed()) {
            decision.charged(category, rate.percent()).components(rate.components());
        } else {
            decision.free(category, TaxDecision.Liable.NONE, outcome.exemption());
        }
        return true;
    }

    private boolean free(TaxDecision.Builder decision) {
        TaxCategory category = outcome.category().orElseThrow();
        String exemption = outcome.exemption();
        if (exemption.startsWith(FACT)) {
            Optional<String> word = situation.word(exemption.substring(FACT.length()));
            if (word.isEmpty()) {
                findings.add(VatDetermination.missing(question, exemption.substring(FACT.length())));
                return false;
            }
            exemption = word.get();
        }
        if (category == TaxCategory.AE) {
            texts.addAll(situation.reverseTexts());
        }
        decision.free(
                category,
                outcome.liable() == TaxDecision.Liable.SELLER ? TaxDecision.Liable.NONE : outcome.liable(),
                exemption);
        return true;
    }

    /** Takes what goes with a case or note: each where its condition holds, a finding where that cannot be known. */
    private void ride(CompiledLaw.Riders riders) {
        texts.addAll(riders.texts());
        riders.duties().forEach(rider -> {
            if (holds(rider.when())) {
                duties.add(obligation(rider.duty()));
            }
        });
        riders.remarks().forEach(rider -> {
            if (holds(rider.when())) {
                findings.add(remark(rider.remark()));
            }
        });
    }

    private boolean holds(CompiledLaw.When when) {
        return when.condition()
                .map(condition -> settled(condition) == Truth.TRUE)
                .orElse(true);
    }

    private Truth settled(CompiledExpression condition) {
        Truth truth = condition.evaluate(situation.facts());
        if (truth == Truth.UNKNOWN) {
            VatDetermination.unsettled(situation, condition).stream()
                    .filter(finding -> !findings.contains(finding))
                    .forEach(findings::add);
        }
        return truth;
    }

    private Obligation obligation(TaxDuty duty) {
        List<Param> params = new ArrayList<>();
        duty.countries()
                .forEach((name, place) -> situation
                        .word(place.country())
                        .ifPresent(country -> params.add(Param.of(name, ParamType.COUNTRY, country))));
        duty.references().forEach((name, word) -> params.add(Param.of(name, ParamType.REFERENCE, word)));
        return new Obligation(duty.code(), question.subject(), params, Optional.empty());
    }

    private Finding remark(TaxRemark remark) {
        Finding.Builder finding = Finding.of(remark.code(), remark.severity(), question.subject());
        remark.countries().forEach((name, place) -> country(finding, name, place));
        remark.references().forEach(finding::reference);
        remark.remedies().forEach(remedy -> finding.remedy(remedy.remedy()));
        return finding.build();
    }

    private void country(Finding.Builder finding, String name, SupplyPlace place) {
        situation.word(place.country()).ifPresent(country -> finding.country(name, country));
    }

    private SortedMap<String, String> because() {
        SortedMap<String, String> because = new TreeMap<>();
        fits.when()
                .explain(situation.facts(), Parameters.none())
                .facts()
                .forEach((path, fact) -> fact.value()
                        .ifPresent(value -> because.put(
                                path, value instanceof BigDecimal number ? number.toPlainString() : value.toString())));
        return because;
    }

    private void unverified() {
        for (Citation text : texts) {
            if (text.basis() != Basis.PRIMARY_READ) {
                findings.add(Finding.of(TaxCodes.UNVERIFIED, Severity.INFO, question.subject())
                        .reference("rule", fits.declared().regime())
                        .text("citation", text.toString())
                        .reference("basis", text.basis().name())
                        .build());
            }
        }
    }
}
