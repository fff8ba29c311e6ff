package org.leadtocash.examples.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.leadtocash.core.credit.CreditDecision;
import org.leadtocash.core.credit.CreditPosition;
import org.leadtocash.core.credit.CreditRequest;
import org.leadtocash.core.credit.RequestLine;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.exposure.Exposure;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.document.DocRef;
import org.leadtocash.core.document.DocVersion;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.fact.FactsBuilder;
import org.leadtocash.core.finding.Verdict;
import org.leadtocash.core.money.Allocation;
import org.leadtocash.core.money.Ratio;
import org.leadtocash.core.money.RoundingPolicy;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.i18n.region.Compliance;
import org.leadtocash.i18n.region.ComplianceQuestion;
import org.leadtocash.i18n.region.pack.Domain;
import org.leadtocash.i18n.region.place.JurisdictionRole;
import org.leadtocash.pricing.document.PricedDocument;
import org.leadtocash.pricing.document.PricedLine;

/** Asks credit and the law about a document. */
final class Checks {
    private final DealFiles files;
    private final Compliance compliance = Compliance.standard();

    Checks(DealFiles files) {
        this.files = files;
    }

    /** Whether the buyer may have the document on credit, with what it owes on that day. */
    CreditDecision credit(DocVersion about, PricedDocument priced, OpenItems owed, LocalDate day) {
        CreditAccountKey account = CreditAccountKey.of(files.order().parties().buyer());
        List<Exposure> exposures = owed.list().stream()
                .map(item -> Exposure.of(CreditAccountKey.of(item.customer()), item))
                .toList();
        CreditPosition position = CreditPosition.of(files.customers().accounts())
                .withHierarchy(files.customers().hierarchy())
                .withExposure(
                        ExposureSnapshot.rollUp(exposures, files.customers().hierarchy(), day))
                .withItems(owed);
        CreditRequest request = CreditRequest.of(
                about, account, Checkpoint.ORDER_ENTRY, day, Journal.at(day), lines(about.document(), priced));
        return files.policy().decide(request, position, files.rates());
    }

    /** What the customer will owe for each line: the gross total, shared so that no cent is lost. */
    private static List<RequestLine> lines(DocRef document, PricedDocument priced) {
        List<Ratio> weights = priced.lines().stream()
                .map(line -> Ratio.from(line.amount().getAmount()))
                .toList();
        RoundingPolicy cents = RoundingPolicy.standard(priced.currency());
        List<BigMoney> gross =
                Allocation.largestRemainder().split(priced.totals().gross(), weights, cents);
        List<RequestLine> lines = new ArrayList<>();
        for (PricedLine line : priced.lines()) {
            lines.add(
                    new RequestLine(document.line(line.line()), line.quantity(), cents.round(gross.get(lines.size()))));
        }
        return lines;
    }

    /** Whether the law of every region involved allows the document at a stage; of all families where none is named. */
    Verdict compliance(
            DocVersion about,
            String stage,
            Optional<String> buyerVatId,
            String proof,
            LocalDate day,
            Domain... families) {
        Order.Parties parties = files.order().parties();
        FactsBuilder facts = Facts.builder(compliance.facts())
                .with("sale.supply", "GOODS")
                .with("buyer.taxable", true)
                .with(
                        "buyer.vatId",
                        buyerVatId.map(id -> Quotation.status(id).name()).orElse("NONE"))
                .with("transport.proof", proof);
        ComplianceQuestion question = ComplianceQuestion.about(about, stage, Journal.at(day.plusDays(1)))
                .place(JurisdictionRole.SELLER_ESTABLISHMENT, parties.shipFrom())
                .place(JurisdictionRole.BUYER_ESTABLISHMENT, parties.shipTo())
                .place(JurisdictionRole.SHIP_FROM, parties.shipFrom())
                .place(JurisdictionRole.SHIP_TO, parties.shipTo())
                .on(day)
                .domains(families)
                .facts(facts.build())
                .build();
        return compliance.assess(question);
    }
}
