package org.leadtocash.i18n.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.fact.FactKind;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.i18n.CatalogueForTests;
import org.leadtocash.i18n.region.Compliance;
import org.leadtocash.i18n.region.ComplianceQuestion;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.i18n.region.pack.RulePack;
import org.leadtocash.i18n.region.place.JurisdictionRole;
import org.leadtocash.i18n.region.place.Jurisdictions;

class PaymentLawTest {
    private static final Compliance LAW = Compliance.of(Jurisdictions.standard(), PaymentLaw.packs());
    private static final DocVersion CONTRACT =
            new DocVersion(DocRef.parse("CONTRACT:7"), 1, ContentHash.of(new byte[0]));

    private static Verdict assess(String role, String place, LocalDate day, String words) {
        FactsBuilder facts = Facts.builder(LAW.facts());
        for (String word : words.split(" ")) {
            String path = word.substring(0, word.indexOf('='));
            String text = word.substring(path.length() + 1);
            FactKind kind = LAW.facts().type(path).orElseThrow().kind();
            facts.with(
                    path,
                    kind == FactKind.BOOLEAN
                            ? Boolean.valueOf(text)
                            : kind.parse(text).orElseThrow());
        }
        ComplianceQuestion.Builder question = ComplianceQuestion.about(
                        CONTRACT, "SIGNED", Instant.parse("2026-12-01T00:00:00Z"))
                .on(day)
                .domains(Domain.PAYMENT)
                .facts(facts.build());
        // the other places lie where no law of payment is at hand, which is said apart
        for (String other : List.of("CONTRACT_LAW", "BUYER_ESTABLISHMENT", "SELLER_ESTABLISHMENT")) {
            question.place(JurisdictionRole.of(other), other.equals(role) ? place : "US");
        }
        return LAW.assess(question.build());
    }

    private static String said(Verdict verdict) {
        return String.join(
                " ",
                verdict.findings().stream()
                        .filter(finding -> finding.severity().compareTo(Severity.INFO) > 0)
                        .filter(finding -> !finding.code().value().equals("region.uncovered"))
                        .peek(finding -> assertThat(
                                        CatalogueForTests.codes().check(finding).list())
                                .isEmpty())
                        .map(finding -> finding.code().value().equals("region.fact-missing")
                                ? finding.param("fact")
                                        .orElseThrow()
                                        .value()
                                        .orElseThrow()
                                        .toString()
                                : finding.source().orElseThrow().rule())
                        .sorted()
                        .distinct()
                        .toList());
    }

    private static final String FAIR =
            " payment.acceptanceDays=0 payment.interestExcluded=false payment.compensationExcluded=false";

    // worked out from the articles that the rules cite
    @ParameterizedTest
    @CsvSource({
        // the directive alone, in a member state without a pack of its own (Art. 3(5), 4(3))
        "SE, 2022-06-01, debtor.kind=BUSINESS payment.days=60, ''",
        "SE, 2022-06-01, debtor.kind=BUSINESS payment.days=61 payment.expresslyAgreed=false payment.grosslyUnfair=false, EU-2011-7-3-5",
        "SE, 2022-06-01, debtor.kind=BUSINESS payment.days=90 payment.expresslyAgreed=true payment.grosslyUnfair=false, ''",
        "SE, 2022-06-01, debtor.kind=BUSINESS payment.days=90 payment.expresslyAgreed=true payment.grosslyUnfair=true, EU-2011-7-3-5",
        "SE, 2022-06-01, debtor.kind=BUSINESS payment.days=90 payment.expresslyAgreed=true, payment.grosslyUnfair",
        "SE, 2013-03-15, debtor.kind=BUSINESS payment.days=200, ''",
        "SE, 2022-06-01, debtor.kind=PUBLIC payment.days=30, ''",
        "SE, 2022-06-01, debtor.kind=PUBLIC payment.days=31 payment.expresslyAgreed=false, EU-2011-7-4-3",
        "SE, 2022-06-01, debtor.kind=PUBLIC payment.days=60 payment.expresslyAgreed=true payment.objectivelyJustified=true, ''",
        "SE, 2022-06-01, debtor.kind=PUBLIC payment.days=61 payment.expresslyAgreed=true payment.objectivelyJustified=true, EU-2011-7-4-3",
        // Germany: § 271a(1), and in standard terms § 308 Nr. 1a
        "DE, 2022-06-01, debtor.kind=BUSINESS payment.days=30 payment.standardTerms=true, ''",
        "DE, 2022-06-01, debtor.kind=BUSINESS payment.days=31 payment.standardTerms=true, DE-BGB-308-1A",
        "DE, 2022-06-01, debtor.kind=BUSINESS payment.days=31 payment.standardTerms=false, ''",
        // France: 60 days from the invoice, or 45 days end of month where expressly stipulated; periodic invoices 45
        "FR, 2022-06-01, debtor.kind=BUSINESS payment.days=60 payment.startEvent=INVOICE_ISSUE payment.endOfMonth=false payment.periodicInvoice=false payment.transport=false, ''",
        "FR, 2022-06-01, debtor.kind=BUSINESS payment.days=61 payment.expresslyAgreed=true payment.grosslyUnfair=false payment.startEvent=INVOICE_ISSUE payment.endOfMonth=false payment.periodicInvoice=false payment.transport=false, FR-L441-10",
        "FR, 2022-06-01, debtor.kind=BUSINESS payment.days=45 payment.expresslyAgreed=true payment.startEvent=INVOICE_ISSUE payment.endOfMonth=true payment.periodicInvoice=false payment.transport=false, ''",
        "FR, 2022-06-01, debtor.kind=BUSINESS payment.days=46 payment.expresslyAgreed=true payment.startEvent=INVOICE_ISSUE payment.endOfMonth=true payment.periodicInvoice=false payment.transport=false, FR-L441-10",
        "FR, 2022-06-01, debtor.kind=BUSINESS payment.days=46 payment.periodicInvoice=true payment.transport=false, FR-L441-10-PERIODIC",
        "FR, 2022-06-01, debtor.kind=BUSINESS payment.days=31 payment.transport=true, FR-L441-11-TRANSPORT",
        // Spain: no derogation; Belgium: 60 at the most since February 2022, verification inside
        "ES, 2022-06-01, debtor.kind=BUSINESS payment.days=61 payment.expresslyAgreed=true payment.grosslyUnfair=false, ES-3-2004-4",
        "BE, 2022-01-31, debtor.kind=BUSINESS payment.days=90 payment.expresslyAgreed=true payment.grosslyUnfair=false payment.startEvent=INVOICE_RECEIPT, ''",
        "BE, 2022-02-01, debtor.kind=BUSINESS payment.days=90 payment.expresslyAgreed=true payment.grosslyUnfair=false payment.startEvent=INVOICE_RECEIPT, BE-2002-4",
        "BE, 2022-02-01, debtor.kind=BUSINESS payment.days=30 payment.startEvent=ACCEPTANCE, BE-2002-4-ACCEPTANCE",
        // the Netherlands: large to small 60, since July 2022 30
        "NL, 2022-06-30, debtor.kind=BUSINESS debtor.size=LARGE creditor.size=SMALL payment.days=60, ''",
        "NL, 2022-07-01, debtor.kind=BUSINESS debtor.size=LARGE creditor.size=SMALL payment.days=31, NL-BW-6-119A-6-2022",
        "NL, 2022-07-01, debtor.kind=BUSINESS debtor.size=LARGE creditor.size=LARGE payment.days=60, ''",
    })
    void termsUnderTheLawOfAMemberState(String place, LocalDate day, String words, String said) {
        assertThat(said(assess("CONTRACT_LAW", place, day, words + FAIR))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        // China, decree 802: 60 days from delivery, no waiting for a third party, no bill against the creditor's will
        "BUYER_ESTABLISHMENT, CN, 2025-06-01, debtor.kind=BUSINESS debtor.size=LARGE creditor.size=SMALL payment.daysFromDelivery=60 payment.uponThirdParty=false payment.instrument=TRANSFER, ''",
        "BUYER_ESTABLISHMENT, CN, 2025-06-01, debtor.kind=BUSINESS debtor.size=LARGE creditor.size=SMALL payment.daysFromDelivery=61 payment.uponThirdParty=true payment.instrument=COMMERCIAL_BILL payment.agreedByCreditor=false, CN-802-11 CN-802-9 CN-802-9-THIRD",
        "BUYER_ESTABLISHMENT, CN, 2025-05-31, debtor.kind=BUSINESS debtor.size=LARGE creditor.size=SMALL payment.daysFromDelivery=61 payment.uponThirdParty=true payment.instrument=COMMERCIAL_BILL payment.agreedByCreditor=false, ''",
        "BUYER_ESTABLISHMENT, CN, 2025-06-01, debtor.kind=BUSINESS debtor.size=LARGE creditor.size=LARGE payment.daysFromDelivery=90, ''",
        "BUYER_ESTABLISHMENT, CN, 2025-06-01, debtor.kind=PUBLIC creditor.size=MICRO payment.daysFromDelivery=31 payment.expresslyAgreed=false payment.instrument=TRANSFER, CN-802-8",
        // Japan: 60 days from receipt, notes banned since 2026
        "BUYER_ESTABLISHMENT, JP, 2025-12-31, payment.subcontractingAct=true payment.daysFromDelivery=60 payment.instrument=PROMISSORY_NOTE, ''",
        "BUYER_ESTABLISHMENT, JP, 2026-01-01, payment.subcontractingAct=true payment.daysFromDelivery=60 payment.instrument=PROMISSORY_NOTE, JP-TORITEKI-5",
        "BUYER_ESTABLISHMENT, JP, 2026-01-01, payment.subcontractingAct=true payment.daysFromDelivery=61 payment.instrument=TRANSFER, JP-TORITEKI-3",
        "BUYER_ESTABLISHMENT, JP, 2026-01-01, payment.daysFromDelivery=61 payment.instrument=TRANSFER, payment.subcontractingAct",
        // India: 45 days where agreed, else 15, for micro and small suppliers
        "SELLER_ESTABLISHMENT, IN, 2024-05-01, creditor.size=MICRO payment.expresslyAgreed=true payment.daysFromDelivery=45, ''",
        "SELLER_ESTABLISHMENT, IN, 2024-05-01, creditor.size=MICRO payment.expresslyAgreed=true payment.daysFromDelivery=46, IN-MSMED-15",
        "SELLER_ESTABLISHMENT, IN, 2024-05-01, creditor.size=SMALL payment.expresslyAgreed=false payment.daysFromDelivery=16, IN-MSMED-15",
        "SELLER_ESTABLISHMENT, IN, 2024-05-01, creditor.size=MEDIUM payment.daysFromDelivery=90, ''",
    })
    void termsInAsia(String role, String place, LocalDate day, String words, String said) {
        assertThat(said(assess(role, place, day, words))).isEqualTo(said);
    }

    @Test
    void nobodyMayAgreeThatLatenessIsFree() {
        Verdict verdict = assess(
                "CONTRACT_LAW",
                "SE",
                LocalDate.of(2022, 6, 1),
                "debtor.kind=BUSINESS payment.days=30 payment.acceptanceDays=31 payment.expresslyAgreed=false"
                        + " payment.grosslyUnfair=false payment.interestExcluded=true payment.compensationExcluded=true");
        assertThat(said(verdict)).isEqualTo("EU-2011-7-3-4 EU-2011-7-7-2 EU-2011-7-7-3");
        // no text of these was read, so none weighs more than REVIEW
        assertThat(verdict.findings().worst()).isEqualTo(Optional.of(Severity.REVIEW));
    }

    // Directive 2011/7 Art. 2(6), 6(1); § 288(2), (5) BGB; L441-10 II, D441-5; UGB § 456; MSMED s. 16
    @ParameterizedTest
    @CsvSource({
        "EU, 4.25, 12.25, EUR 40.00",
        "DE, 3.62, 12.62, EUR 40.00",
        "FR, 4.25, 14.25, EUR 40.00",
        "AT, 3.88, 13.08, EUR 40.00",
        "JP, 0.5, 14.6, ''",
        "IN, 6.75, 20.25, ''",
    })
    void whatIsOwedByLawForPayingLate(String country, BigDecimal reference, BigDecimal percent, String compensation) {
        LatePayment late = PaymentLaw.late(country, LocalDate.of(2024, 1, 2)).orElseThrow();
        assertThat(late.percent(reference)).isEqualByComparingTo(percent);
        assertThat(late.compensation().map(Money::toString).orElse("")).isEqualTo(compensation);
    }

    @Test
    void theTableSaysNothingTwiceAndNothingBeforeItBegins() {
        for (LatePayment row : PaymentLaw.late()) {
            assertThat(PaymentLaw.late().stream()
                            .filter(other -> other.country().equals(row.country())
                                    && other.validity().overlaps(row.validity())))
                    .hasSize(1);
        }
        assertThat(PaymentLaw.late("FR", LocalDate.of(2019, 4, 25))).isEmpty();
        assertThat(PaymentLaw.late("BR", LocalDate.of(2024, 1, 1))).isEmpty();
    }

    @Test
    void everyCodeOfThePacksIsDeclared() {
        for (RulePack pack : PaymentLaw.packs()) {
            assertThat(pack.domains()).containsExactly(Domain.PAYMENT);
            pack.rules().forEach(rule -> {
                List<FindingCode> codes = new ArrayList<>(List.of(rule.finding()));
                rule.remedies().forEach(remedy -> codes.add(remedy.code()));
                codes.forEach(code -> assertThat(CatalogueForTests.codes().entry(code))
                        .as("%s", code)
                        .isPresent());
            });
        }
    }
}
