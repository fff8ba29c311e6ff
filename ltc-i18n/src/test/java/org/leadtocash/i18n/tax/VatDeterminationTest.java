package org.leadtocash.i18n.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxJson;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.core.tax.TaxRegistration.Status;
import org.leadtocash.core.time.Validity;
import org.leadtocash.i18n.CatalogueForTests;

class VatDeterminationTest {
    private static final VatDetermination VAT = VatDetermination.standard();
    private static final Subject LINE = Subject.parse("document:INVOICE:1#lines/10");
    private static final LocalDate DAY = LocalDate.of(2022, 12, 1);
    private static final TaxParty SELLER =
            party("DE", TaxParty.Kind.BUSINESS, id("DE", "DE136308783", Status.CONFIRMED));

    private static TaxRegistration id(String country, String number, Status status) {
        return new TaxRegistration(country, number, status, Validity.always());
    }

    private static TaxParty party(String country, TaxParty.Kind kind, TaxRegistration... ids) {
        return new TaxParty(country, kind, List.of(ids));
    }

    private static TaxQuestion.Builder goods(String from, String to, TaxParty buyer) {
        return TaxQuestion.about(LINE)
                .seller(SELLER)
                .buyer(buyer)
                .shipped(from, to)
                .taxPoint(DAY);
    }

    private static TaxDecision decide(TaxQuestion.Builder question) {
        TaxDecision decision = VAT.decide(question.build());
        decision.findings()
                .forEach(finding -> assertThat(
                                CatalogueForTests.codes().check(finding).list())
                        .isEmpty());
        assertThat(TaxJson.DECISION.read("test", TaxJson.DECISION.write(decision)))
                .isEqualTo(decision);
        return decision;
    }

    private static String codes(TaxDecision decision) {
        return String.join(
                " ",
                decision.findings().stream()
                        .map(finding -> finding.severity() + ":" + finding.code())
                        .toList());
    }

    @Test
    void goodsToAFrenchBusinessWithANumberAreExemptUnderArticle138() {
        TaxDecision decision = decide(
                goods("DE", "FR", party("FR", TaxParty.Kind.BUSINESS, id("FR", "FR83404833048", Status.CONFIRMED))));
        assertThat(decision.toString()).isEqualTo("K 0% eu.intra-community-supply");
        assertThat(decision.exemptionCode()).isEqualTo("VATEX-EU-IC");
        assertThat(decision.liable()).isEqualTo(TaxDecision.Liable.BUYER);
        assertThat(decision.jurisdiction()).isEqualTo("DE");
        assertThat(decision.citations().get(0).toString()).isEqualTo("Directive 2006/112/EC Art. 138(1)");
        assertThat(decision.obligations())
                .extracting(owed -> owed.code().value())
                .containsExactly("tax.file-recapitulative-statement", "tax.keep-transport-proof");
        assertThat(codes(decision)).isEmpty();
        assertThat(decision.dataSets()).extracting(Object::toString).containsExactly("eu.vat@2026.2");
    }

    // Art. 138(1)(b): the buyer is identified in a state other than that where the transport begins, and has said so
    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, FR, FR83404833048, K, ''",
        "WELL_FORMED, FR, FR83404833048, K, WARN:tax.buyer-id-unconfirmed",
        "UNCHECKED, FR, FR83404833048, K, WARN:tax.buyer-id-unconfirmed",
        "UNCHECKED, FR, FR83404833047, S, WARN:tax.exemption-without-buyer-id INFO:source.unverified",
        "INVALID, FR, FR83404833048, S, WARN:tax.exemption-without-buyer-id INFO:source.unverified",
        "CONFIRMED, DE, DE811125440, S, WARN:tax.exemption-without-buyer-id INFO:source.unverified",
        "CONFIRMED, PL, PL5261025421, K, ''",
        "CONFIRMED, US, 123, S, WARN:tax.exemption-without-buyer-id INFO:source.unverified",
    })
    void theBuyersNumberMakesTheExemption(Status status, String country, String number, String category, String codes) {
        TaxDecision decision =
                decide(goods("DE", "FR", party("FR", TaxParty.Kind.BUSINESS, id(country, number, status))));
        assertThat(decision.category().orElseThrow().name()).isEqualTo(category);
        assertThat(decision.ratePercent().orElseThrow()).isEqualByComparingTo(category.equals("K") ? "0" : "19");
        assertThat(codes(decision)).isEqualTo(codes);
    }

    // UStG § 12(1) and § 28(1): 16 per cent from 2020-07-01 to 2020-12-31; CGI art. 278
    @ParameterizedTest
    @CsvSource({
        "DE, STANDARD, 2020-06-30, 19",
        "DE, STANDARD, 2020-07-01, 16",
        "DE, STANDARD, 2020-12-31, 16",
        "DE, STANDARD, 2021-01-01, 19",
        "DE, REDUCED, 2020-06-30, 7",
        "DE, REDUCED, 2020-07-01, 5",
        "DE, REDUCED, 2021-01-01, 7",
        "FR, STANDARD, 2022-12-01, 20",
    })
    void domesticGoodsBearTheRateOfTheDay(String country, String taxClass, LocalDate day, BigDecimal rate) {
        TaxParty seller = party(country, TaxParty.Kind.BUSINESS);
        TaxDecision decision = decide(goods(country, country, party(country, TaxParty.Kind.CONSUMER))
                .seller(seller)
                .taxClass(taxClass)
                .taxPoint(day));
        assertThat(decision.category().orElseThrow().name()).isEqualTo("S");
        assertThat(decision.ratePercent().orElseThrow()).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @CsvSource({
        // Art. 146(1)
        "CN, AT_HAND, G, VATEX-EU-G",
        "GB, EXPECTED, G, VATEX-EU-G",
        "CN, NONE, S, ''",
    })
    void goodsThatLeaveTheUnionAreExemptAgainstProof(
            String to, TaxQuestion.Proof proof, String category, String exemption) {
        TaxDecision decision = decide(goods("DE", to, party(to, TaxParty.Kind.BUSINESS))
                .transportProof(proof)
                .with("goods.importer", "BUYER"));
        assertThat(decision.category().orElseThrow().name()).isEqualTo(category);
        assertThat(decision.exemptionCode()).isEqualTo(exemption);
    }

    @ParameterizedTest
    @CsvSource({
        // Art. 44, 196
        "DE, S, eu.domestic-service",
        "FR, AE, eu.service-abroad",
        "CN, O, eu.service-outside",
    })
    void servicesForABusinessAreTaxedWhereItIs(String buyer, String category, String regime) {
        TaxParty business = party(buyer, TaxParty.Kind.BUSINESS, id("FR", "FR83404833048", Status.CONFIRMED));
        TaxDecision decision = decide(TaxQuestion.about(LINE)
                .supply(TaxQuestion.Supply.SERVICES)
                .seller(SELLER)
                .buyer(business)
                .taxPoint(DAY));
        assertThat(decision.category().orElseThrow().name()).isEqualTo(category);
        assertThat(decision.regime()).isEqualTo(regime);
    }

    @Test
    void whatNoCaseCoversIsLeftUndecided() {
        TaxParty consumer = party("FR", TaxParty.Kind.CONSUMER);
        assertThat(codes(decide(goods("BR", "AR", consumer).seller(party("BR", TaxParty.Kind.BUSINESS)))))
                .isEqualTo("REVIEW:tax.uncovered");
        assertThat(codes(decide(goods("DE", "DE", consumer).taxPoint(LocalDate.of(2014, 12, 31)))))
                .isEqualTo("REVIEW:tax.uncovered");
        assertThat(codes(decide(goods("DE", "DE", consumer).taxClass("SUPER_REDUCED"))))
                .isEqualTo("REVIEW:tax.rate-missing");
    }

    @Test
    void whatIsNotKnownIsAskedAndNeverGuessed() {
        TaxParty unknown = party("FR", TaxParty.Kind.UNKNOWN);
        assertThat(decide(goods("DE", "FR", unknown)).findings().toString()).contains("fact=buyer.kind");
        TaxDecision unshipped =
                decide(TaxQuestion.about(LINE).seller(SELLER).buyer(unknown).taxPoint(DAY));
        assertThat(unshipped.findings().toString())
                .contains("fact=shipFrom", "fact=shipTo", "fact=buyer.kind")
                .doesNotContain("null");
        assertThat(unshipped.decided()).isFalse();
    }

    @Test
    void aRateThatNobodyReadInTheLawItselfSaysSo() {
        TaxDecision decision = decide(goods("DE", "DE", party("DE", TaxParty.Kind.BUSINESS)));
        assertThat(decision.findings().worst()).isEqualTo(Optional.of(Severity.INFO));
        assertThat(codes(decision)).isEqualTo("INFO:source.unverified INFO:source.unverified");
    }
}
