package org.leadtocash.i18n.tax;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leadtocash.core.expression.Truth;
import org.leadtocash.core.finding.Finding;
import org.leadtocash.core.finding.FindingCode;
import org.leadtocash.core.finding.Findings;
import org.leadtocash.core.finding.Obligation;
import org.leadtocash.core.finding.Remedy;
import org.leadtocash.core.finding.Severity;
import org.leadtocash.core.source.Basis;
import org.leadtocash.core.source.Citation;
import org.leadtocash.core.tax.TaxCategory;
import org.leadtocash.core.tax.TaxDecision;
import org.leadtocash.core.tax.TaxDecision.Liable;
import org.leadtocash.core.tax.TaxDetermination;
import org.leadtocash.core.tax.TaxQuestion;
import org.leadtocash.core.tax.TaxRegistration;
import org.leadtocash.i18n.I18nResources;
import org.leadtocash.i18n.region.place.Jurisdictions;

/**
 * Value added tax in the European Union, of supplies from 2020-01-01 on.
 *
 * <p>Decided: goods that stay in a member state (S); goods from one member state to another for a business (K, or S where it
 * began); goods that leave the Union (G); services for a business in the same state (S), in another (AE), outside (O).
 * Everything else is {@code tax.uncovered}.
 */
public final class VatDetermination implements TaxDetermination {
    private static final FindingCode UNCOVERED = FindingCode.of("tax.uncovered");
    private static final FindingCode AMBIGUOUS = FindingCode.of("tax.ambiguous");
    private static final FindingCode FACT_MISSING = FindingCode.of("tax.fact-missing");
    private static final FindingCode RATE_MISSING = FindingCode.of("tax.rate-missing");
    private static final FindingCode NO_BUYER_ID = FindingCode.of("tax.exemption-without-buyer-id");
    private static final FindingCode NO_PROOF = FindingCode.of("tax.exemption-without-proof");
    private static final FindingCode UNCONFIRMED = FindingCode.of("tax.buyer-id-unconfirmed");
    private static final FindingCode UNVERIFIED = FindingCode.of("source.unverified");
    private static final FindingCode SUPPLY_BUYER_ID = FindingCode.of("vat.supply-buyer-id");
    private static final FindingCode KEEP_TRANSPORT_PROOF = FindingCode.of("tax.keep-transport-proof");
    private static final FindingCode KEEP_EXPORT_PROOF = FindingCode.of("tax.keep-export-proof");
    private static final FindingCode FILE_STATEMENT = FindingCode.of("tax.file-recapitulative-statement");

    /** From here on the buyer's number is a condition of the exemption itself (Directive (EU) 2018/1910). */
    private static final LocalDate COVERED_FROM = LocalDate.of(2020, 1, 1);

    private static final Map<String, Citation> LAW = law();

    private final TaxRates rates;
    private final Jurisdictions jurisdictions;
    private final List<VatCase> cases;

    private VatDetermination(TaxRates rates, Jurisdictions jurisdictions) {
        this.rates = rates;
        this.jurisdictions = jurisdictions;
        this.cases = List.of(
                new VatCase(
                        "eu.domestic-goods",
                        s -> s.goods()
                                .and(s.leavesMemberState())
                                .and(s.staysInOneCountry())
                                .and(s.sellerAtHome()),
                        s -> charged(s, "eu.domestic-goods", origin(s), Findings.none(), "place-goods-shipped")),
                new VatCase(
                        "eu.intra-community-supply",
                        s -> s.goods()
                                .and(s.leavesMemberState())
                                .and(s.arrivesInMemberState())
                                .and(s.staysInOneCountry().not())
                                .and(s.sellerAtHome())
                                .and(s.businessBuyer()),
                        this::intraCommunity),
                new VatCase(
                        "eu.export",
                        s -> s.goods()
                                .and(s.leavesMemberState())
                                .and(s.arrivesInMemberState().not())
                                .and(s.sellerAtHome()),
                        this::export),
                new VatCase(
                        "eu.domestic-service",
                        s -> s.services()
                                .and(s.sellerInMemberState())
                                .and(s.sameCountry())
                                .and(s.businessBuyer()),
                        s -> charged(
                                s,
                                "eu.domestic-service",
                                s.question().seller().country(),
                                Findings.none(),
                                "place-services-business")),
                new VatCase(
                        "eu.service-abroad",
                        s -> s.services()
                                .and(s.sellerInMemberState())
                                .and(s.buyerInMemberState())
                                .and(s.sameCountry().not())
                                .and(s.businessBuyer()),
                        this::reverseCharge),
                new VatCase(
                        "eu.service-outside",
                        s -> s.services()
                                .and(s.sellerInMemberState())
                                .and(s.buyerInMemberState().not())
                                .and(s.businessBuyer()),
                        s -> TaxDecision.under(s.question().buyer().country(), "eu.service-outside")
                                .free(TaxCategory.O, Liable.NONE, "VATEX-EU-O")
                                .mention("mention.outside-scope")
                                .citations(texts("place-services-business"))
                                .dataSets(List.of(rates.dataSet()))
                                .build()));
    }

    private static Map<String, Citation> law() {
        try (Reader text = I18nResources.open("tax/law.csv")) {
            return new LawTable("law.csv", text).citations();
        } catch (IOException e) {
            throw new UncheckedIOException("law.csv", e);
        }
    }

    /** The rates and places that are shipped. */
    public static VatDetermination standard() {
        return of(TaxRates.standard(), Jurisdictions.standard());
    }

    /** These rates, among these places. */
    public static VatDetermination of(TaxRates rates, Jurisdictions jurisdictions) {
        return new VatDetermination(rates, jurisdictions);
    }

    @Override
    public TaxDecision decide(TaxQuestion question) {
        if (question.taxPoint().isBefore(COVERED_FROM)) {
            return uncovered(question);
        }
        List<VatCase> fitting = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (VatCase each : cases) {
            VatSituation situation = new VatSituation(question, jurisdictions);
            Truth fits = each.fits().apply(situation);
            if (fits == Truth.TRUE) {
                fitting.add(each);
            } else if (fits == Truth.UNKNOWN) {
                missing.addAll(situation.missing());
            }
        }
        if (!missing.isEmpty()) {
            return TaxDecision.undecided(missing.stream()
                    .distinct()
                    .map(fact -> Finding.of(FACT_MISSING, Severity.REVIEW, question.subject())
                            .reference("fact", fact)
                            .build())
                    .collect(Findings.collector()));
        }
        if (fitting.isEmpty()) {
            return uncovered(question);
        }
        if (fitting.size() > 1) {
            return TaxDecision.undecided(Findings.of(Finding.of(AMBIGUOUS, Severity.REVIEW, question.subject())
                    .text(
                            "cases",
                            fitting.stream().map(VatCase::regime).toList().toString())
                    .build()));
        }
        return fitting.get(0).decide().apply(new VatSituation(question, jurisdictions));
    }

    private static TaxDecision uncovered(TaxQuestion question) {
        return TaxDecision.undecided(Findings.of(Finding.of(UNCOVERED, Severity.REVIEW, question.subject())
                .reference("supply", question.supply().name())
                .reference("from", question.shipFrom().orElse(question.seller().country()))
                .reference("to", question.shipTo().orElse(question.buyer().country()))
                .reference("buyer", question.buyer().kind().name())
                .with("taxPoint", question.taxPoint())
                .build()));
    }

    private TaxDecision intraCommunity(VatSituation s) {
        TaxQuestion question = s.question();
        Optional<TaxRegistration> id = s.buyerIdOutside(origin(s));
        if (id.isEmpty()) {
            return charged(
                    s,
                    "eu.intra-community-supply-taxed",
                    origin(s),
                    Findings.of(Finding.of(NO_BUYER_ID, Severity.WARN, question.subject())
                            .country("from", origin(s))
                            .remedy(Remedy.of(SUPPLY_BUYER_ID)
                                    .reference("fact", "buyer.vatId")
                                    .build())
                            .build()),
                    "place-goods-shipped",
                    "intra-community-supply");
        }
        if (question.transportProof() == TaxQuestion.Proof.NONE) {
            return charged(
                    s,
                    "eu.intra-community-supply-taxed",
                    origin(s),
                    withoutProof(question, origin(s)),
                    "place-goods-shipped",
                    "intra-community-supply");
        }
        List<Obligation> owed = new ArrayList<>(List.of(Obligation.of(FILE_STATEMENT, question.subject())));
        if (question.transportProof() == TaxQuestion.Proof.EXPECTED) {
            owed.add(Obligation.of(KEEP_TRANSPORT_PROOF, question.subject()));
        }
        Findings findings = VatSituation.confirmed(id.get())
                ? Findings.none()
                : Findings.of(Finding.of(UNCONFIRMED, Severity.WARN, question.subject())
                        .country("country", id.get().country())
                        .build());
        return TaxDecision.under(origin(s), "eu.intra-community-supply")
                .free(TaxCategory.K, Liable.BUYER, "VATEX-EU-IC")
                .mention("mention.intra-community-supply")
                .obligations(owed)
                .citations(texts("intra-community-supply", "recapitulative-statement", "invoice-content"))
                .dataSets(List.of(rates.dataSet()))
                .findings(findings)
                .build();
    }

    private TaxDecision export(VatSituation s) {
        TaxQuestion question = s.question();
        if (question.transportProof() == TaxQuestion.Proof.NONE) {
            return charged(
                    s,
                    "eu.export-taxed",
                    origin(s),
                    withoutProof(question, origin(s)),
                    "place-goods-shipped",
                    "export");
        }
        return TaxDecision.under(origin(s), "eu.export")
                .free(TaxCategory.G, Liable.NONE, "VATEX-EU-G")
                .mention("mention.export")
                .obligations(
                        question.transportProof() == TaxQuestion.Proof.EXPECTED
                                ? List.of(Obligation.of(KEEP_EXPORT_PROOF, question.subject()))
                                : List.of())
                .citations(texts("export"))
                .dataSets(List.of(rates.dataSet()))
                .build();
    }

    private TaxDecision reverseCharge(VatSituation s) {
        TaxQuestion question = s.question();
        Optional<TaxRegistration> id = s.buyerIdOutside(question.seller().country());
        if (id.isEmpty()) {
            return TaxDecision.undecided(Findings.of(Finding.of(FACT_MISSING, Severity.REVIEW, question.subject())
                    .reference("fact", "buyer.vatId")
                    .remedy(Remedy.of(SUPPLY_BUYER_ID)
                            .reference("fact", "buyer.vatId")
                            .build())
                    .build()));
        }
        return TaxDecision.under(question.buyer().country(), "eu.service-abroad")
                .free(TaxCategory.AE, Liable.BUYER, "VATEX-EU-AE")
                .mention("mention.reverse-charge")
                .obligations(List.of(Obligation.of(FILE_STATEMENT, question.subject())))
                .citations(texts("place-services-business", "reverse-charge-services"))
                .dataSets(List.of(rates.dataSet()))
                .build();
    }

    private static Findings withoutProof(TaxQuestion question, String country) {
        return Findings.of(Finding.of(NO_PROOF, Severity.WARN, question.subject())
                .country("from", country)
                .build());
    }

    private static String origin(VatSituation s) {
        return s.question().shipFrom().orElseThrow();
    }

    /** Tax at the rate of a country on the day; undecided where no rate is known. */
    private TaxDecision charged(VatSituation s, String regime, String country, Findings reasons, String... texts) {
        TaxQuestion question = s.question();
        Optional<TaxRate> rate = rates.rate(country, question.taxClass(), question.taxPoint());
        if (rate.isEmpty()) {
            return TaxDecision.undecided(
                    reasons.plus(Findings.of(Finding.of(RATE_MISSING, Severity.REVIEW, question.subject())
                            .country("country", country)
                            .reference("taxClass", question.taxClass())
                            .with("taxPoint", question.taxPoint())
                            .build())));
        }
        List<Citation> citations = new ArrayList<>(texts(texts));
        citations.add(rate.get().citation());
        return TaxDecision.under(country, regime)
                .charged(TaxCategory.S, rate.get().percent())
                .citations(citations)
                .dataSets(List.of(rates.dataSet()))
                .findings(reasons.plus(unverified(question, citations)))
                .build();
    }

    private static Findings unverified(TaxQuestion question, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> citation.basis() != Basis.PRIMARY_READ)
                .map(citation -> Finding.of(UNVERIFIED, Severity.INFO, question.subject())
                        .reference("rule", "rate")
                        .text("citation", citation.toString())
                        .reference("basis", citation.basis().name())
                        .build())
                .collect(Findings.collector());
    }

    private static List<Citation> texts(String... keys) {
        return Arrays.stream(keys)
                .map(key -> {
                    Citation citation = LAW.get(key);
                    if (citation == null) {
                        throw new IllegalStateException("law.csv has no row " + key);
                    }
                    return citation;
                })
                .toList();
    }
}
