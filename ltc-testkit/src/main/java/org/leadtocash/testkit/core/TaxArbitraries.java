package org.leadtocash.testkit.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxComponent;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxFacts;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;

/**
 * Generators of the questions that pricing asks the law, and of answers of every form.
 *
 * <p>A question shrinks to goods sold within Germany, a decision to 0 per cent at the standard rate. The answers have the
 * form that the law's answers have and need not be the law: for that, ask a determination the questions.
 */
public final class TaxArbitraries {
    private static final List<TaxCategory> FREE =
            List.of(TaxCategory.Z, TaxCategory.E, TaxCategory.AE, TaxCategory.K, TaxCategory.G, TaxCategory.O);

    private TaxArbitraries() {}

    /** Registrations of every status, some ended, some not begun. */
    public static Arbitrary<TaxRegistration> registrations() {
        return Combinators.combine(
                        FindingArbitraries.countries(),
                        Arbitraries.integers().between(1, 999_999_999).map(String::valueOf),
                        Arbitraries.of(TaxRegistration.Status.class),
                        TimeArbitraries.validities())
                .as((country, digits, status, validity) ->
                        new TaxRegistration(country, country + digits, status, validity));
    }

    /** Businesses, consumers, public bodies and who did not say, with up to three registrations at home and abroad. */
    public static Arbitrary<TaxParty> parties() {
        return Combinators.combine(
                        FindingArbitraries.countries(),
                        Arbitraries.of(TaxParty.Kind.class),
                        registrations().list().ofMaxSize(3))
                .as(TaxParty::new);
    }

    /** Questions about goods and services, shipped within a country, across borders, to nowhere, with and without proof. */
    public static Arbitrary<TaxQuestion> questions() {
        Arbitrary<Optional<String>> countries = TimeArbitraries.maybe(FindingArbitraries.countries());
        return Combinators.combine(
                        DocumentArbitraries.lineRefs().map(Subject::of),
                        Arbitraries.of(TaxQuestion.Supply.class),
                        Arbitraries.of("STANDARD", "REDUCED", "BOOKS"),
                        Combinators.combine(parties(), parties()).as(Tuple::of),
                        countries,
                        countries,
                        TimeArbitraries.dates(),
                        Combinators.combine(Arbitraries.of(TaxQuestion.Proof.class), facts())
                                .as(Tuple::of))
                .as((subject, supply, taxClass, both, from, to, day, rest) -> new TaxQuestion(
                        subject, supply, taxClass, both.get1(), both.get2(), from, to, day, rest.get1(), rest.get2()))
                .withoutEdgeCases();
    }

    /** Some of what the law may ask beyond that, mostly left unsaid. */
    private static Arbitrary<Facts> facts() {
        return Combinators.combine(
                        TimeArbitraries.maybe(Arbitraries.of("SELLER", "BUYER", "OTHER")),
                        TimeArbitraries.maybe(Arbitraries.of("UNION", "NON_UNION", "NONE")),
                        TimeArbitraries.maybe(Arbitraries.of(true, false)),
                        TimeArbitraries.maybe(FindingArbitraries.countries()))
                .as((importer, oss, platform, place) -> {
                    FactsBuilder facts = Facts.builder(TaxFacts.schema());
                    importer.ifPresent(code -> facts.with("goods.importer", code));
                    oss.ifPresent(code -> facts.with("seller.oss", code));
                    platform.ifPresent(yes -> facts.with("supply.platform", yes));
                    place.ifPresent(country -> facts.with("service.place", country));
                    return facts.build();
                });
    }

    /** Answers of every form: charged, free with the buyer or nobody liable, outside the scope of tax, undecided. */
    public static Arbitrary<TaxDecision> decisions() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, built(charged())),
                        Tuple.of(3, built(free())),
                        Tuple.of(1, FindingArbitraries.refusals().map(TaxDecision::undecided)))
                .withoutEdgeCases();
    }

    private static Arbitrary<TaxDecision.Builder> charged() {
        return Combinators.combine(
                        Arbitraries.of(TaxCategory.S, TaxCategory.L, TaxCategory.M),
                        DecimalArbitraries.percentages().filter(rate -> rate.signum() >= 0),
                        Arbitraries.of(true, false))
                .as((category, rate, parted) -> {
                    TaxDecision.Builder decision =
                            TaxDecision.under("DE", "de.domestic").charged(category, rate);
                    return parted
                            ? decision.components(List.of(
                                    new TaxComponent("FEDERAL", "CA", rate),
                                    new TaxComponent("LOCAL", "CA-AB", BigDecimal.ZERO)))
                            : decision;
                });
    }

    private static Arbitrary<TaxDecision.Builder> free() {
        return Combinators.combine(
                        Arbitraries.of(FREE),
                        Arbitraries.of(TaxDecision.Liable.BUYER, TaxDecision.Liable.NONE),
                        Arbitraries.of("", "VATEX-EU-IC"))
                .as((category, liable, vatex) ->
                        TaxDecision.under("DE", "eu.free").free(category, liable, vatex));
    }

    private static Arbitrary<TaxDecision> built(Arbitrary<TaxDecision.Builder> builders) {
        Arbitrary<Findings> passing = FindingArbitraries.findings()
                .map(finding -> finding.withSeverity(Severity.WARN))
                .list()
                .ofMaxSize(2)
                .map(Findings::from);
        return Combinators.combine(
                        builders,
                        Combinators.combine(
                                        Arbitraries.of("", "mention.reverse-charge"),
                                        Arbitraries.of(
                                                Map.<String, String>of(), Map.of("ship.from", "DE", "ship.to", "FR")))
                                .as(Tuple::of),
                        FindingArbitraries.obligations().list().ofMaxSize(2),
                        FindingArbitraries.citations().list().ofMaxSize(2),
                        FindingArbitraries.dataSets().list().ofMaxSize(1),
                        passing)
                .as((decision, words, owed, texts, used, reasons) -> decision.mention(words.get1())
                        .because(new TreeMap<String, String>(words.get2()))
                        .obligations(owed)
                        .citations(texts)
                        .dataSets(used)
                        .findings(reasons)
                        .build());
    }
}
