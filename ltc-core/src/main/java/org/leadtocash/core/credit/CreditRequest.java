package org.leadtocash.core.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.credit.exposure.ExposureCategory;
import org.leadtocash.core.credit.rule.Checkpoint;
import org.leadtocash.core.document.DocVersion;

/**
 * A document that asks a payer's credit.
 *
 * @param document the version asked about
 * @param account the payer's account
 * @param checkpoint where in its life the document is
 * @param asOf the day, in the time zone of the credit department
 * @param at the moment of asking
 * @param lines what it asks for; at least one, all in one currency
 * @param counted what the exposure already contains of this document: nothing for a new one, its old value for a change,
 *     its reservation where one is held
 * @param documentDate the date of the document
 * @param secured what is paid or secured in advance, so that it is never at risk
 * @param terms what the document grants
 * @param approved what was last approved for it; empty where nothing was
 */
public record CreditRequest(
        DocVersion document,
        CreditAccountKey account,
        Checkpoint checkpoint,
        LocalDate asOf,
        Instant at,
        List<RequestLine> lines,
        List<Counted> counted,
        LocalDate documentDate,
        Money secured,
        TradeTerms terms,
        Optional<TradeTerms> approved) {

    /**
     * A part of a document that the exposure contains already.
     *
     * @param category as what it is counted
     * @param amount how much
     * @param planned the day on which it is to be delivered, as the exposure says
     */
    public record Counted(ExposureCategory category, Money amount, Optional<LocalDate> planned) {

        /** A part without a day. */
        public Counted(ExposureCategory category, Money amount) {
            this(category, amount, Optional.empty());
        }
    }

    /**
     * Sorts the lines, and checks that there are some, in one currency, of this document.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    public CreditRequest {
        lines = lines.stream().sorted(Comparator.comparing(RequestLine::line)).toList();
        counted = List.copyOf(counted);
        Money money = secured;
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("credit request of " + document.document() + ": expected lines");
        }
        if (secured.isNegative()
                || counted.stream().anyMatch(part -> !part.amount().isSameCurrency(money))) {
            throw new IllegalArgumentException("credit request of " + document.document() + ": expected " + secured
                    + " secured, 0 or more, in the currency of what is counted, " + counted);
        }
        for (RequestLine line : lines) {
            if (!line.value().isSameCurrency(secured) || !line.line().document().equals(document.document())) {
                throw new IllegalArgumentException("credit request of " + document.document() + " in "
                        + secured.getCurrencyUnit() + ": expected its own lines in one currency, got " + line.line()
                        + " of " + line.value());
            }
        }
    }

    /** A document of the day of asking, of which nothing is counted yet and nothing secured. */
    public static CreditRequest of(
            DocVersion document,
            CreditAccountKey account,
            Checkpoint checkpoint,
            LocalDate asOf,
            Instant at,
            List<RequestLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("credit request of " + document.document() + ": expected lines");
        }
        Money none = Money.zero(lines.get(0).value().getCurrencyUnit());
        return new CreditRequest(
                document,
                account,
                checkpoint,
                asOf,
                at,
                lines,
                List.of(),
                asOf,
                none,
                TradeTerms.unknown(),
                Optional.empty());
    }

    /** The same request for these lines. */
    public CreditRequest withLines(List<RequestLine> others) {
        return new CreditRequest(
                document, account, checkpoint, asOf, at, others, counted, documentDate, secured, terms, approved);
    }

    /** The same request, of which so much is in the exposure already, as an open order. */
    public CreditRequest withCounted(Money already) {
        return withCounted(List.of(new Counted(ExposureCategory.OPEN_ORDER, already)));
    }

    /** The same request, of which these parts are in the exposure already. */
    public CreditRequest withCounted(List<Counted> already) {
        return new CreditRequest(
                document, account, checkpoint, asOf, at, lines, already, documentDate, secured, terms, approved);
    }

    /** The same request of a document of another date. */
    public CreditRequest withDocumentDate(LocalDate day) {
        return new CreditRequest(
                document, account, checkpoint, asOf, at, lines, counted, day, secured, terms, approved);
    }

    /** The same request, of which so much is paid or secured in advance. */
    public CreditRequest withSecured(Money amount) {
        return new CreditRequest(
                document, account, checkpoint, asOf, at, lines, counted, documentDate, amount, terms, approved);
    }

    /** The same request, granting these terms. */
    public CreditRequest withTerms(TradeTerms granted) {
        return new CreditRequest(
                document, account, checkpoint, asOf, at, lines, counted, documentDate, secured, granted, approved);
    }

    /** The same request, for which these terms were last approved. */
    public CreditRequest withApproved(TradeTerms before) {
        return new CreditRequest(
                document,
                account,
                checkpoint,
                asOf,
                at,
                lines,
                counted,
                documentDate,
                secured,
                terms,
                Optional.of(before));
    }

    /** What the customer will owe for all lines. */
    public Money value() {
        return Money.total(lines.stream().map(RequestLine::value).toList());
    }
}
