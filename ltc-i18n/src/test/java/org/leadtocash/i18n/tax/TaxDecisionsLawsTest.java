package org.leadtocash.i18n.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.leadtocash.core.fact.Fact;
import org.leadtocash.core.fact.FactType;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxFacts;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.time.Validity;

/** What holds of every decision, whatever is asked. */
class TaxDecisionsLawsTest {
    private static final VatDetermination LAW = VatDetermination.standard();
    private static final Subject LINE = Subject.parse("document:INVOICE:1#lines/10");
    private static final List<String> EVERYWHERE = List.of(
            "DE", "FR", "NL", "PL", "SE", "XI", "GB", "CH", "NO", "CN", "IN", "US", "CA", "JP", "SG", "AU", "BR", "IC",
            "MC");

    private static Arbitrary<TaxParty> parties(List<String> countries, TaxParty.Kind... kinds) {
        Arbitrary<TaxRegistration> registration = Combinators.combine(
                        Arbitraries.of(countries),
                        Arbitraries.of(TaxRegistration.Status.CONFIRMED, TaxRegistration.Status.INVALID))
                .as((country, status) -> new TaxRegistration(country, country + "1", status, Validity.always()));
        return Combinators.combine(
                        Arbitraries.of(countries),
                        Arbitraries.of(kinds),
                        registration.list().ofMaxSize(2))
                .as(TaxParty::new);
    }

    private static Arbitrary<TaxQuestion.Builder> asked(List<String> countries, List<TaxQuestion.Supply> supplies) {
        return Combinators.combine(
                        parties(countries, TaxParty.Kind.BUSINESS),
                        parties(countries, TaxParty.Kind.BUSINESS, TaxParty.Kind.CONSUMER, TaxParty.Kind.UNKNOWN),
                        Combinators.combine(Arbitraries.of(countries), Arbitraries.of(countries))
                                .as(Tuple::of),
                        Arbitraries.of(supplies),
                        Arbitraries.of(TaxQuestion.Proof.class),
                        Arbitraries.integers().between(0, 1500).map(LocalDate.of(2021, 7, 1)::plusDays))
                .as((seller, buyer, route, supply, proof, day) -> TaxQuestion.about(LINE)
                        .seller(seller)
                        .buyer(buyer)
                        .shipped(route.get1(), route.get2())
                        .supply(supply)
                        .transportProof(proof)
                        .taxPoint(day));
    }

    @Provide
    Arbitrary<TaxQuestion> anything() {
        return Combinators.combine(
                        asked(EVERYWHERE, List.of(TaxQuestion.Supply.values())),
                        Arbitraries.of(
                                "STANDARD",
                                "REDUCED",
                                "ELECTRONIC",
                                "IMMOVABLE",
                                "CULTURAL",
                                "SCRAP",
                                "EXEMPT",
                                "RESTAURANT"),
                        said("SELLER", "BUYER"),
                        said(true, false),
                        said("DE", "FR", "CH", "CN"),
                        said(true, false),
                        said("GENERAL", "SMALL_SCALE"),
                        said("SELLER", "BUYER", "EARLIER", "LATER"))
                .as((question, taxClass, importer, platform, place, oneState, taxpayer, carrier) -> {
                    question.taxClass(taxClass);
                    importer.ifPresent(value -> question.with("goods.importer", value));
                    platform.ifPresent(value -> question.with("supply.platform", value));
                    place.ifPresent(value -> question.with("service.place", value));
                    oneState.ifPresent(value -> question.with("seller.inOneState", value));
                    taxpayer.ifPresent(value -> question.with("seller.taxpayerClass", value));
                    carrier.ifPresent(value -> question.with("chain.carrier", value));
                    return question.with("chain.first", false)
                            .with("chain.last", true)
                            .with("chain.carrierIdAtOrigin", false)
                            .with("chain.finalBuyerIdentified", true)
                            .with("service.consumedAbroad", true)
                            .with("seller.lut", true)
                            .with("seller.ioss", false)
                            .with("seller.registeredInRegion", false)
                            .with("seller.belowRegistrationThreshold", false)
                            .build();
                });
    }

    private static Arbitrary<Optional<Object>> said(Object... values) {
        return Arbitraries.of(Stream.concat(
                        Stream.of(Optional.<Object>empty()), Stream.of(values).map(Optional::of))
                .toList());
    }

    @Property(seed = "2611", tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void noTwoLawsClaimOneLine(@ForAll("anything") TaxQuestion question) {
        assertThat(LAW.decide(question).findings().toString()).doesNotContain("tax.ambiguous");
    }

    @Property(seed = "2612", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void whatIsForgottenNeverLeadsToAnotherDecision(@ForAll("anything") TaxQuestion question) {
        TaxDecision whole = LAW.decide(question);
        for (FactType type : TaxFacts.schema().types()) {
            String path = type.path().toString();
            if (!TaxFacts.isClaim(path) && question.facts().fact(path).state() == Fact.State.KNOWN) {
                TaxDecision less = LAW.decide(forget(question, path));
                assertThat(!less.decided()
                                || (less.regime().equals(whole.regime())
                                        && less.category().equals(whole.category())
                                        && less.ratePercent().equals(whole.ratePercent())))
                        .as("without %s: %s, with it: %s", path, less, whole)
                        .isTrue();
            }
        }
    }

    private static TaxQuestion forget(TaxQuestion question, String path) {
        return new TaxQuestion(
                question.subject(),
                question.supply(),
                question.taxClass(),
                question.seller(),
                question.buyer(),
                question.shipFrom(),
                question.shipTo(),
                question.taxPoint(),
                question.transportProof(),
                question.facts().withUnknown(path));
    }

    @Property(seed = "2613", tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void aLineIsDecidedOrAReasonRefuses(@ForAll("anything") TaxQuestion question) {
        TaxDecision decision = LAW.decide(question);
        assertThat(decision.decided() || !decision.findings().isEmpty()).isTrue();
        if (decision.decided()) {
            assertThat(decision.category().orElseThrow().taxed())
                    .isEqualTo(decision.liable() == TaxDecision.Liable.SELLER);
            assertThat(decision.category().equals(Optional.of(TaxCategory.AE)))
                    .isEqualTo(decision.liable() == TaxDecision.Liable.BUYER
                            && !decision.category().equals(Optional.of(TaxCategory.K)));
        }
    }

    @Provide
    Arbitrary<TaxQuestion> europeanGoods() {
        return Combinators.combine(
                        asked(List.of("DE", "FR", "NL", "PL", "SE", "CN", "US"), List.of(TaxQuestion.Supply.GOODS)),
                        said("SELLER", "BUYER"),
                        said(true, false),
                        said(false))
                .as((question, importer, platform, oneState) -> {
                    importer.ifPresent(value -> question.with("goods.importer", value));
                    platform.ifPresent(value -> question.with("supply.platform", value));
                    oneState.ifPresent(value -> question.with("seller.inOneState", value));
                    return question.build();
                })
                .filter(question -> question.buyer().kind() != TaxParty.Kind.UNKNOWN)
                // goods that another law than the directive decides are not its trial
                .filter(question -> EuropeanGoodsByHand.decide(question).isPresent()
                        || question.shipFrom()
                                .filter(List.of("CN", "US")::contains)
                                .isEmpty());
    }

    @Property(seed = "2614", tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void europeanGoodsAreDecidedAsTheArticlesReadAloud(@ForAll("europeanGoods") TaxQuestion question) {
        TaxDecision decision = LAW.decide(question);
        Optional<String> byHand = EuropeanGoodsByHand.decide(question);
        assertThat(decision.decided()).as("%s against %s", decision, byHand).isEqualTo(byHand.isPresent());
        byHand.ifPresent(told -> {
            String category = decision.category().orElseThrow().name();
            assertThat(category.equals("S") ? "S " + decision.jurisdiction() : category)
                    .as("%s", decision)
                    .isEqualTo(told);
        });
    }
}
