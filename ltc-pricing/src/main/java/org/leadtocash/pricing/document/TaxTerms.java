package org.leadtocash.pricing.document;

import java.time.LocalDate;
import java.util.Optional;
import org.leadtocash.core.fact.Facts;
import org.leadtocash.core.finding.Subject;
import org.leadtocash.core.tax.TaxFacts;
import org.leadtocash.core.tax.TaxParty;
import org.leadtocash.core.tax.TaxQuestion;

/**
 * What the law of tax needs to know about a document as a whole.
 *
 * @param seller who sells
 * @param buyer who buys
 * @param shipFrom the country where the transport begins; empty where unknown or where nothing is shipped
 * @param shipTo the country where the transport ends; empty where unknown or where nothing is shipped
 * @param taxPoint the day on which the tax becomes chargeable
 * @param transportProof whether there is proof that the goods left and arrived
 * @param facts what else is known of every line, by the paths of {@link TaxFacts} or of a wider schema
 */
public record TaxTerms(
        TaxParty seller,
        TaxParty buyer,
        Optional<String> shipFrom,
        Optional<String> shipTo,
        LocalDate taxPoint,
        TaxQuestion.Proof transportProof,
        Facts facts) {

    /** Goods shipped from one country to another, with transport proof expected. */
    public static TaxTerms shipped(TaxParty seller, String from, TaxParty buyer, String to, LocalDate taxPoint) {
        return new TaxTerms(
                seller,
                buyer,
                Optional.of(from),
                Optional.of(to),
                taxPoint,
                TaxQuestion.Proof.EXPECTED,
                Facts.none(TaxFacts.schema()));
    }

    /** The same with something else known. */
    public TaxTerms with(Facts known) {
        return new TaxTerms(seller, buyer, shipFrom, shipTo, taxPoint, transportProof, known);
    }

    /** What the law is asked about a line. */
    TaxQuestion question(Subject document, RequestLine line) {
        return new TaxQuestion(
                document.at("lines/" + line.line()),
                line.supply(),
                line.taxClass(),
                seller,
                buyer,
                shipFrom,
                shipTo,
                taxPoint,
                transportProof,
                facts);
    }
}
