package org.leadtocash.i18n.tax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leadtocash.core.expression.CompiledExpression;
import org.leadtocash.core.expression.Evaluation;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.fact.FactSchema;
import org.leadtocash.core.fact.Parameters;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.LoadException;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.i18n.region.place.Jurisdictions;
import org.leadtocash.i18n.tax.law.SituationFacts;
import org.leadtocash.i18n.tax.law.TaxLaw;
import org.leadtocash.i18n.tax.rate.TaxRates;

/**
 * The laws of taxes on what is sold, asked line by line.
 *
 * <p>Every case of every law in force on the tax point is looked at, and exactly one must fit: none is {@code tax.uncovered},
 * two are {@code tax.ambiguous}, and as long as a fact is missing that could make one fit, the line is undecided and the
 * finding names the fact. Immutable.
 */
public final class VatDetermination implements TaxDetermination {
    private static final VatDetermination STANDARD = of(TaxRates.standard(), Jurisdictions.standard());

    /** What conditions say of a missing fact is said here in the words of the question. */
    private static final String SAID_HERE = "fact.missing";

    private final TaxRates rates;
    private final Jurisdictions jurisdictions;
    private final TaxRateProvider provider;
    private final List<TaxLaw> laws;
    private final Slots slots;
    private final Docket<CompiledLaw.Case> cases;
    private final Docket<CompiledLaw.Note> notes;
    private final Territories territories;

    private VatDetermination(TaxRates rates, Jurisdictions jurisdictions, TaxRateProvider provider, List<TaxLaw> laws) {
        this.rates = rates;
        this.jurisdictions = jurisdictions;
        this.provider = provider;
        this.laws = List.copyOf(laws);
        FactSchema all = SituationFacts.schema();
        for (TaxLaw law : laws) {
            all = all.plus(law.facts());
        }
        FactSchema schema = all;
        List<CompiledLaw> compiled =
                laws.stream().map(law -> CompiledLaw.of(law, schema)).toList();
        this.slots = new Slots(schema);
        this.cases = new Docket<>(
                compiled.stream().flatMap(law -> law.cases().stream()).toList(), CompiledLaw.Case::when, slots);
        this.notes = new Docket<>(
                compiled.stream().flatMap(law -> law.notes().stream()).toList(), CompiledLaw.Note::when, slots);
        this.territories = new Territories(jurisdictions);
    }

    /** The laws, rates and places that are shipped. */
    public static VatDetermination standard() {
        return STANDARD;
    }

    /** The laws that are shipped, with these rates, among these places. */
    public static VatDetermination of(TaxRates rates, Jurisdictions jurisdictions) {
        return new VatDetermination(rates, jurisdictions, TaxRateProvider.none(), TaxLaw.standard());
    }

    /** The same, asking that provider for rates that are not shipped. */
    public VatDetermination with(TaxRateProvider provided) {
        return new VatDetermination(rates, jurisdictions, provided, laws);
    }

    /**
     * The same with one more law.
     *
     * @throws LoadException if it declares a fact otherwise than another law does
     */
    public VatDetermination with(TaxLaw law) {
        return new VatDetermination(
                rates,
                jurisdictions,
                provider,
                Stream.concat(laws.stream(), Stream.of(law)).toList());
    }

    /** The laws that are asked. */
    public List<TaxLaw> laws() {
        return laws;
    }

    @Override
    public TaxDecision decide(TaxQuestion question) {
        Situation situation = new Situation(question, territories, slots);
        boolean goods = question.supply() == TaxQuestion.Supply.GOODS;
        List<CompiledLaw.Case> fitting = new ArrayList<>();
        Set<Finding> open = new TreeSet<>();
        for (CompiledLaw.Case each : cases.possible(situation, goods)) {
            Truth fits = each.inForce(question.taxPoint()) ? each.when().evaluate(situation.facts()) : Truth.FALSE;
            if (fits == Truth.TRUE) {
                fitting.add(each);
            } else if (fits == Truth.UNKNOWN) {
                open.addAll(unsettled(situation, each.when()));
            }
        }
        if (!open.isEmpty()) {
            return TaxDecision.undecided(Findings.from(open));
        }
        if (fitting.size() != 1) {
            return TaxDecision.undecided(fitting.isEmpty() ? uncovered(question) : ambiguous(question, fitting));
        }
        List<CompiledLaw.Note> inForce = notes.possible(situation, goods).stream()
                .filter(note -> note.inForce(question.taxPoint()))
                .toList();
        return new Answer(situation, rates, provider, fitting.get(0)).decision(inForce);
    }

    /** Why a condition is not settled: what is missing, or cannot be compared. */
    static List<Finding> unsettled(Situation situation, CompiledExpression condition) {
        Evaluation evaluation = condition.explain(situation.facts(), Parameters.none());
        TaxQuestion question = situation.question();
        List<Finding> reasons = new ArrayList<>(evaluation.missing().stream()
                .map(fact -> missing(question, situation.asked(fact)))
                .toList());
        evaluation.findings(question.subject()).stream()
                .filter(reason -> !reason.code().value().equals(SAID_HERE))
                .forEach(reasons::add);
        return reasons;
    }

    static Finding missing(TaxQuestion question, String fact) {
        return Finding.of(TaxCodes.FACT_MISSING, Severity.REVIEW, question.subject())
                .reference("fact", fact)
                .build();
    }

    private static Findings ambiguous(TaxQuestion question, List<CompiledLaw.Case> fitting) {
        return Findings.of(Finding.of(TaxCodes.AMBIGUOUS, Severity.REVIEW, question.subject())
                .text(
                        "cases",
                        fitting.stream()
                                .map(each -> each.declared().regime())
                                .toList()
                                .toString())
                .build());
    }

    private static Findings uncovered(TaxQuestion question) {
        return Findings.of(Finding.of(TaxCodes.UNCOVERED, Severity.REVIEW, question.subject())
                .reference("supply", question.supply().name())
                .reference("from", question.shipFrom().orElse(question.seller().country()))
                .reference("to", question.shipTo().orElse(question.buyer().country()))
                .reference("buyer", question.buyer().kind().name())
                .with("taxPoint", question.taxPoint())
                .build());
    }
}
